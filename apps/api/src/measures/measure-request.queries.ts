import { Injectable } from '@nestjs/common';
import {
  instrumentOf,
  localDateIn,
  type AskedBefore,
  type LocalDate,
  type Respondent,
  type TimePoint,
} from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import { MeasureRequest } from './graphql/measure-request.object.ts';
import type { MeasureRequestStatus } from './graphql/measure-enums.ts';
import { InstrumentQueries } from './instrument.queries.ts';

/** What answering needs to know of a request. */
export interface RequestFacts {
  readonly id: string;
  readonly patientId: string;
  readonly episodeId: string;
  readonly timePoint: TimePoint;
  readonly respondent: Respondent;
  readonly guardianId: string | null;
  readonly instruments: readonly string[];
  readonly status: MeasureRequestStatus;
  readonly dueOn: LocalDate;
  readonly closesOn: LocalDate;
}

@Injectable()
export class MeasureRequestQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly instruments: InstrumentQueries,
  ) {}

  /** Of one patient, the latest due day first. */
  async ofPatient(patientId: string): Promise<MeasureRequest[]> {
    return this.find({ patientId });
  }

  /** What a signed-in young person or guardian can answer now; never what another is asked. */
  async mine(today: LocalDate): Promise<MeasureRequest[]> {
    const { patientId, guardianId } = currentActor();
    if (!patientId && !guardianId) return [];
    const own = patientId ? { patientId, respondent: 'PATIENT' } : { guardianId: guardianId ?? '' };
    const open = await this.find({ ...own, status: { in: ['DUE', 'SENT', 'STARTED'] } });
    return open.filter((one) => one.opensOn <= today && today <= one.closesOn);
  }

  async byId(id: string): Promise<MeasureRequest | undefined> {
    return (await this.find({ id }))[0];
  }

  async facts(id: string): Promise<RequestFacts | null> {
    const db = await this.transaction.client();
    const row = await db.measureRequest.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    return (
      row && {
        ...row,
        timePoint: row.timePoint as TimePoint,
        respondent: row.respondent as Respondent,
        status: row.status as MeasureRequestStatus,
        dueOn: toLocalDate(row.dueOn),
        closesOn: toLocalDate(row.closesOn),
      }
    );
  }

  /** Everything that was asked in an episode and not called off, for the calendar. */
  async asked(episodeId: string): Promise<AskedBefore[]> {
    const db = await this.transaction.client();
    const rows = await db.measureRequest.findMany({
      where: { clinicId: currentActor().clinicId, episodeId },
    });
    return rows.map((row) => ({
      timePoint: row.timePoint as TimePoint,
      respondent: row.respondent as Respondent,
      guardianId: row.guardianId,
      instruments: row.instruments,
      dueOn: toLocalDate(row.dueOn),
      completedOn: row.completedAt && localDateIn(currentActor().timeZone, row.completedAt),
    }));
  }

  private async find(where: object): Promise<MeasureRequest[]> {
    const db = await this.transaction.client();
    const rows = await db.measureRequest.findMany({
      where: { ...where, clinicId: currentActor().clinicId },
      include: { guardian: { select: { givenName: true, familyName: true } } },
      orderBy: [{ dueOn: 'desc' }, { id: 'desc' }],
      take: 500,
    });
    const readable = await this.instruments.readableKeys();
    return rows.map((row) =>
      Object.assign(new MeasureRequest(), {
        ...row,
        timePoint: row.timePoint as TimePoint,
        respondent: row.respondent as Respondent,
        status: row.status as MeasureRequestStatus,
        guardianName: row.guardian ? `${row.guardian.givenName} ${row.guardian.familyName}` : null,
        titles: row.instruments.map(titleOf),
        dueOn: toLocalDate(row.dueOn),
        opensOn: toLocalDate(row.opensOn),
        closesOn: toLocalDate(row.closesOn),
        readable: row.instruments.every((key) => readable.has(key)),
      }),
    );
  }
}

/** The instrument of a key such as "FDI|1991". */
export const instrumentOfKey = (key: string) => {
  const [code = '', version = ''] = key.split('|');
  return instrumentOf(code, version);
};

const titleOf = (key: string): string => instrumentOfKey(key)?.title ?? key;
