import { Injectable } from '@nestjs/common';
import type { PatientTimeKind } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { fromLocalDate, toLocalDateOrNull } from '../platform/db/local-dates.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import { PatientSeparation, PatientTimeBlock, SchedulePreference } from './graphql/patient-time.object.ts';

interface TimeBlockRow extends Omit<PatientTimeBlock, 'kind' | 'validFrom' | 'validUntil'> {
  readonly kind: string;
  readonly validFrom: Date | null;
  readonly validUntil: Date | null;
}

/** When patients can come, what they prefer, and who is kept apart. */
@Injectable()
export class PatientTimeQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Blocks that say something about the days from `from` to `until`, whose instants are `[startsAt, endsAt)`. */
  async blocks(
    patientIds: readonly string[],
    days: { from: string; until: string; startsAt: Date; endsAt: Date },
  ): Promise<PatientTimeBlock[]> {
    const db = await this.transaction.client();
    const rows = await db.patientTimeBlock.findMany({
      where: {
        clinicId: currentActor().clinicId,
        patientId: { in: [...patientIds] },
        OR: [
          { startsAt: { lt: days.endsAt }, endsAt: { gt: days.startsAt } },
          {
            validFrom: { lte: fromLocalDate(days.until) },
            OR: [{ validUntil: null }, { validUntil: { gte: fromLocalDate(days.from) } }],
          },
        ],
      },
      orderBy: { id: 'asc' },
    });
    return rows.map(toBlock);
  }

  /** Every block of a patient: weekly ones by day, then the single ones. */
  async blocksOfPatient(patientId: string): Promise<PatientTimeBlock[]> {
    const found = await loader<PatientTimeBlock[]>('time blocks of patient', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.patientTimeBlock.findMany({
        where: { clinicId: currentActor().clinicId, patientId: { in: [...ids] } },
        orderBy: [{ weekday: 'asc' }, { startMinute: 'asc' }, { startsAt: 'asc' }, { id: 'asc' }],
      });
      return groupBy(ids, rows.map(toBlock), (block) => block.patientId);
    }).load(patientId);
    return found ?? [];
  }

  async patientOfBlock(id: string): Promise<string | null> {
    const db = await this.transaction.client();
    const row = await db.patientTimeBlock.findFirst({
      where: { clinicId: currentActor().clinicId, id },
      select: { patientId: true },
    });
    return row?.patientId ?? null;
  }

  preferenceOf(patientId: string): Promise<SchedulePreference | null> {
    return loader<SchedulePreference>('schedule preference of patient', (ids) => this.preferences(ids)).load(
      patientId,
    );
  }

  async preferences(patientIds: readonly string[]): Promise<Map<string, SchedulePreference>> {
    const db = await this.transaction.client();
    const rows = await db.schedulePreference.findMany({
      where: { clinicId: currentActor().clinicId, patientId: { in: [...patientIds] } },
    });
    return new Map(rows.map((row) => [row.patientId, Object.assign(new SchedulePreference(), row)]));
  }

  /** Separations of a patient, those in force first; each is read from this patient's side. */
  async separationsOf(patientId: string): Promise<PatientSeparation[]> {
    const found = await loader<PatientSeparation[]>('separations of patient', async (ids) => {
      const rows = await this.separations(ids, true);
      const sides = rows.flatMap((row) => [row, otherSide(row)]);
      return groupBy(ids, sides, (separation) => separation.patientId);
    }).load(patientId);
    return found ?? [];
  }

  /** Separations that name one of the patients; lifted ones only when asked for. */
  async separations(patientIds: readonly string[], lifted = false): Promise<PatientSeparation[]> {
    const db = await this.transaction.client();
    const rows = await db.patientSeparation.findMany({
      where: {
        clinicId: currentActor().clinicId,
        OR: [{ patientId: { in: [...patientIds] } }, { otherPatientId: { in: [...patientIds] } }],
        ...(lifted ? {} : { liftedAt: null }),
      },
      orderBy: [{ liftedAt: { sort: 'asc', nulls: 'first' } }, { setAt: 'desc' }],
    });
    return rows.map(toSeparation);
  }

  async separation(id: string): Promise<PatientSeparation | null> {
    const db = await this.transaction.client();
    const row = await db.patientSeparation.findFirst({ where: { clinicId: currentActor().clinicId, id } });
    return row && toSeparation(row);
  }
}

const toSeparation = ({ reason, ...row }: Omit<PatientSeparation, 'clinicalReason'> & { reason: string }) =>
  Object.assign(new PatientSeparation(), { ...row, clinicalReason: reason });

const otherSide = (row: PatientSeparation): PatientSeparation =>
  Object.assign(new PatientSeparation(), {
    ...row,
    patientId: row.otherPatientId,
    otherPatientId: row.patientId,
  });

const toBlock = (row: TimeBlockRow): PatientTimeBlock =>
  Object.assign(new PatientTimeBlock(), {
    ...row,
    kind: row.kind as PatientTimeKind,
    validFrom: toLocalDateOrNull(row.validFrom),
    validUntil: toLocalDateOrNull(row.validUntil),
  });
