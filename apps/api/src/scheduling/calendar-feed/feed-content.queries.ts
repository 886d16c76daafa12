import { Injectable } from '@nestjs/common';
import { instantAt, type LocalDate } from '@consilium/domain';
import { currentActor } from '../../platform/context/request-context.ts';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';
import { fromLocalDate, toLocalDate, toLocalDateOrNull } from '../../platform/db/local-dates.ts';
import type { FeedSeries, FeedSession } from './feed-session.ts';

/** An id that no row has. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

export interface FeedOwner {
  readonly memberId: string | null;
  readonly patientId: string | null;
}

/** Reads what a feed shows; nothing else of a session leaves the database. */
@Injectable()
export class FeedContentQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Sessions that stand, or by their rule stood, between two dates. What was withdrawn was never told. */
  async sessions(owner: FeedOwner, from: LocalDate, until: LocalDate): Promise<FeedSession[]> {
    const { clinicId, timeZone } = currentActor();
    const db = await this.transaction.client();
    const rows = await db.therapySession.findMany({
      where: {
        clinicId,
        status: { not: 'WITHDRAWN' },
        OR: [
          { startsAt: { gte: instantAt(timeZone, from, 0), lt: instantAt(timeZone, until, 1440) } },
          { occurrenceOn: { gte: fromLocalDate(from), lte: fromLocalDate(until) } },
        ],
        ...(owner.memberId
          ? { members: { some: { memberId: owner.memberId } } }
          : { patients: { some: { patientId: owner.patientId ?? NOBODY } } }),
      },
      select: {
        id: true,
        startsAt: true,
        endsAt: true,
        timeZone: true,
        disciplineCode: true,
        status: true,
        version: true,
        updatedAt: true,
        seriesId: true,
        occurrenceOn: true,
        room: { select: { name: true } },
        patients: { where: { patientId: owner.patientId ?? NOBODY }, select: { attends: true } },
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map(({ room, status, patients, occurrenceOn, ...row }) => ({
      ...row,
      roomName: room?.name ?? null,
      occurrenceOn: toLocalDateOrNull(occurrenceOn),
      cancelled:
        status === 'CANCELLED' || (owner.patientId !== null && !patients.some(({ attends }) => attends)),
    }));
  }

  async series(ids: readonly string[]): Promise<FeedSeries[]> {
    if (ids.length === 0) return [];
    const { clinicId } = currentActor();
    const db = await this.transaction.client();
    const rows = await db.sessionSeries.findMany({ where: { clinicId, id: { in: [...ids] } } });
    const roomIds = rows.flatMap(({ roomId }) => (roomId ? [roomId] : []));
    const rooms = await db.room.findMany({
      where: { clinicId, id: { in: roomIds } },
      select: { id: true, name: true },
    });
    const nameOf = new Map(rooms.map(({ id, name }) => [id, name]));
    return rows.map((row) => ({
      id: row.id,
      rule: row.rule,
      startsOn: toLocalDate(row.startsOn),
      startMinute: row.startMinute,
      minutes: row.minutes,
      timeZone: row.timeZone,
      disciplineCode: row.disciplineCode,
      roomName: nameOf.get(row.roomId ?? '') ?? null,
      version: row.version,
    }));
  }
}
