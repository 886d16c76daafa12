import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { AttendedPlace } from '@consilium/domain';
import { UserErrorResult } from '../../platform/errors/refusal.ts';
import { StoredSessionQueries, type StoredSession } from '../stored-session.queries.ts';
import { ScheduleNotices } from './schedule-notices.repository.ts';

/** Tells members and families what one use case did to sessions, inside its unit of work. */
@Injectable()
export class SessionNotices {
  constructor(
    private readonly stored: StoredSessionQueries,
    private readonly notices: ScheduleNotices,
  ) {}

  /** Does the work and tells how the sessions were before and are after it; a refusal is told to nobody. */
  async around<T>(
    db: DatabaseTransaction,
    sessionIds: readonly string[],
    work: () => Promise<T>,
  ): Promise<T> {
    const before = await this.stored.byIds(db, sessionIds);
    const result = await work();
    if (!(result instanceof UserErrorResult)) {
      await this.tell(db, before, await this.stored.byIds(db, sessionIds));
    }
    return result;
  }

  async booked(db: DatabaseTransaction, sessionIds: readonly string[]): Promise<void> {
    await this.tell(db, [], await this.stored.byIds(db, sessionIds));
  }

  private async tell(
    db: DatabaseTransaction,
    before: readonly StoredSession[],
    after: readonly StoredSession[],
  ): Promise<void> {
    const was = new Map(before.map((session) => [session.row.id, session]));
    await this.notices.add(
      db,
      after.map((session) => {
        const earlier = was.get(session.row.id);
        return {
          sessionId: session.row.id,
          before: earlier ? placeOf(earlier) : null,
          after: placeOf(session),
        };
      }),
    );
  }
}

/** Where a session takes place; nowhere once it was called off. */
const placeOf = ({ row, request, patients, excusedIds }: StoredSession): AttendedPlace | null =>
  row.occupies
    ? {
        startsAt: row.startsAt.toISOString(),
        endsAt: row.endsAt.toISOString(),
        memberIds: request.memberIds,
        roomId: row.roomId,
        patientIds: patients.map(({ patientId }) => patientId).filter((id) => !excusedIds.includes(id)),
      }
    : null;
