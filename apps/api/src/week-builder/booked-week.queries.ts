import { Injectable } from '@nestjs/common';
import type { Prisma } from '@consilium/db';
import type { Attendance, SessionKind, SessionStatus } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { fromLocalDate, toLocalDate } from '../platform/db/local-dates.ts';
import type { BookedSession } from './instance/week-facts.ts';

const WITH_PARTS = {
  // The leading discipline first, then always in one order: a role is a place in this list.
  members: { select: { memberId: true, disciplineCode: true }, orderBy: { memberId: 'asc' } },
  patients: {
    select: { patientId: true, interventionId: true, attendance: true },
    orderBy: { patientId: 'asc' },
  },
  equipment: { select: { equipmentId: true } },
} satisfies Prisma.TherapySessionInclude;

type SessionRow = Prisma.TherapySessionGetPayload<{ include: typeof WITH_PARTS }>;

/** Sessions that take time, as the builder sees them. */
@Injectable()
export class BookedWeekQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Local dates, both included; in order of time. */
  async between(from: string, until: string): Promise<BookedSession[]> {
    const db = await this.transaction.client();
    const rows = await db.therapySession.findMany({
      where: {
        clinicId: currentActor().clinicId,
        occupies: true,
        localOn: { gte: fromLocalDate(from), lte: fromLocalDate(until) },
      },
      include: WITH_PARTS,
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map(toBooked);
  }

  /** Sessions by id, called off or not. */
  async byIds(ids: readonly string[]): Promise<Map<string, BookedSession>> {
    const db = await this.transaction.client();
    const rows = await db.therapySession.findMany({
      where: { clinicId: currentActor().clinicId, id: { in: [...ids] } },
      include: WITH_PARTS,
    });
    return new Map(rows.map((row) => [row.id, toBooked(row)]));
  }
}

function toBooked(row: SessionRow): BookedSession {
  const leads = (code: string) => (code === row.disciplineCode ? 0 : 1);
  return {
    id: row.id,
    version: row.version,
    kind: row.kind as SessionKind,
    title: row.title,
    disciplineCode: row.disciplineCode,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    localOn: toLocalDate(row.localOn),
    startMinute: row.startMinute,
    roomId: row.roomId,
    locked: row.locked,
    status: row.status as SessionStatus,
    seriesId: row.seriesId,
    capacity: row.capacity,
    takesEquipment: row.equipment.length > 0,
    members: row.members.toSorted((a, b) => leads(a.disciplineCode) - leads(b.disciplineCode)),
    patients: row.patients.map((one) => ({ ...one, attendance: one.attendance as Attendance })),
  };
}
