import { Injectable } from '@nestjs/common';
import { addDays, daysBetween, instantAt, type LocalDate, type SessionStatus } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { badInput } from '../platform/errors/thrown.ts';
import { loader } from '../platform/graphql/loader.ts';
import type { TherapySession } from './graphql/session.object.ts';
import { sessionOf } from './session-row.ts';

/** Days that one reading of the calendar may span. */
export const CALENDAR_MAX_DAYS = 35;

export interface CalendarFilter {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly memberIds?: readonly string[] | null;
  readonly roomIds?: readonly string[] | null;
  readonly patientIds?: readonly string[] | null;
  readonly disciplineCodes?: readonly string[] | null;
  readonly statuses?: readonly SessionStatus[] | null;
  readonly includeCancelled?: boolean;
}

@Injectable()
export class SessionQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly access: Access,
  ) {}

  async byId(id: string): Promise<TherapySession | null> {
    if (!isUuid(id)) return null;
    return loader<TherapySession>('therapy session by id', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.therapySession.findMany({
        where: { clinicId: currentActor().clinicId, id: { in: [...ids] } },
      });
      return new Map(rows.map((row) => [row.id, sessionOf(row)]));
    }).load(id);
  }

  /** The clinic's calendar. Filtering by patient tells nothing about patients the viewer may not know. */
  async list(filter: CalendarFilter): Promise<TherapySession[]> {
    if (!filter.patientIds) return this.read(filter);
    const known = await this.access.allowedAmong('schedule.readPatient', filter.patientIds.filter(isUuid));
    return this.read({ ...filter, patientIds: [...known] });
  }

  async ofPatient(patientId: string, from: LocalDate, until: LocalDate): Promise<TherapySession[]> {
    const range = `${from} ${until}`;
    const sessions = await loader<TherapySession[]>(`therapy sessions of patients ${range}`, async (ids) => {
      const db = await this.transaction.client();
      const { clinicId } = currentActor();
      const parts = await db.sessionPatient.findMany({
        where: { clinicId, patientId: { in: [...ids] }, startsAt: within(from, until) },
        select: { patientId: true, sessionId: true },
      });
      // By id, not by the relation: its key holds the times, which may change between two statements.
      const rows = await db.therapySession.findMany({
        where: { clinicId, id: { in: parts.map(({ sessionId }) => sessionId) } },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      });
      const ofEach = new Map<string, TherapySession[]>();
      for (const id of ids) {
        const own = new Set(parts.flatMap((part) => (part.patientId === id ? part.sessionId : [])));
        ofEach.set(id, rows.filter((row) => own.has(row.id)).map(sessionOf));
      }
      return ofEach;
    }).load(patientId);
    return sessions ?? [];
  }

  private async read(filter: CalendarFilter): Promise<TherapySession[]> {
    const { clinicId } = currentActor();
    const startsAt = within(filter.from, filter.until);
    const among = (ids: readonly string[]) => ({ in: ids.filter(isUuid) });
    const db = await this.transaction.client();
    const rows = await db.therapySession.findMany({
      where: {
        clinicId,
        startsAt,
        ...(filter.includeCancelled || filter.statuses ? {} : { occupies: true }),
        ...(filter.statuses ? { status: { in: [...filter.statuses] } } : {}),
        ...(filter.disciplineCodes ? { disciplineCode: { in: [...filter.disciplineCodes] } } : {}),
        ...(filter.roomIds ? { roomId: among(filter.roomIds) } : {}),
        ...(filter.memberIds ? { members: { some: { memberId: among(filter.memberIds) } } } : {}),
        ...(filter.patientIds ? { patients: { some: { patientId: among(filter.patientIds) } } } : {}),
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map(sessionOf);
  }
}

/** The instants of these local days in the clinic's zone. */
function within(from: LocalDate, until: LocalDate): { gte: Date; lt: Date } {
  if (until < from) throw badInput('The last day is before the first.');
  if (daysBetween(from, until) >= CALENDAR_MAX_DAYS) {
    throw badInput(`At most ${CALENDAR_MAX_DAYS} days of the calendar are read at once.`);
  }
  const { timeZone } = currentActor();
  return { gte: instantAt(timeZone, from, 0), lt: instantAt(timeZone, addDays(until, 1), 0) };
}
