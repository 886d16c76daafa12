import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import {
  checkCancellation,
  decideCancellation,
  isLateCancellation,
  type CancelReason,
  type Canceller,
} from '@consilium/domain';
import { Availability } from '../availability/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { ScheduleEvents } from './schedule-events.ts';
import { SessionLocks } from './session-locks.ts';
import { occupiedBy } from './session-request.ts';
import { SessionRepository } from './session.repository.ts';
import { StoredSessionQueries } from './stored-session.queries.ts';

export interface Cancellation {
  readonly sessionId: string;
  /** The version the editor saw; null when the caller holds the session already. */
  readonly version: number | null;
}

export interface CancellationWhy {
  readonly reason: CancelReason;
  readonly by: Canceller;
  readonly note: string;
}

/** Calls sessions off, all of them or none, inside the caller's unit of work. */
@Injectable()
export class CancelSessions {
  constructor(
    private readonly availability: Availability,
    private readonly stored: StoredSessionQueries,
    private readonly locks: SessionLocks,
    private readonly repository: SessionRepository,
    private readonly events: ScheduleEvents,
  ) {}

  async cancel(
    db: DatabaseTransaction,
    cancellations: readonly Cancellation[],
    why: CancellationWhy,
  ): Promise<readonly string[] | Refusal> {
    const [problem] = checkCancellation(why.reason, why.note);
    if (problem) return Refusal.of(problem);
    const ids = cancellations.map(({ sessionId }) => sessionId);
    await this.locks.take(
      db,
      (await this.stored.byIds(db, ids)).map(({ request }) => occupiedBy(request)),
      ids,
    );
    const sessions = await this.stored.byIds(db, ids);
    if (sessions.length < ids.length) throw notFound();
    const { lateCancelHours } = await this.availability.settings();
    const now = currentContext().now();
    for (const [index, { row, status }] of sessions.entries()) {
      const asked = cancellations[index]?.version ?? null;
      if (asked !== null && asked !== row.version) return versionConflict();
      const decision = decideCancellation(status);
      if (!decision.ok) return Refusal.of(decision);
      const columns = {
        status: 'CANCELLED',
        occupies: false,
        previousStatus: status,
        cancelReason: why.reason,
        cancelNote: why.note.trim(),
        cancelledBy: why.by,
        cancelledByName: currentActor().displayName,
        cancelledAt: now,
        cancelledLate: isLateCancellation(row.startsAt.getTime(), now.getTime(), lateCancelHours),
      };
      if (!(await this.repository.step(db, row, columns))) return versionConflict();
    }
    await this.events.add(
      'CANCELLED',
      sessions.map(({ row, request }) => ({ id: row.id, localOn: request.startsOn })),
    );
    return ids;
  }
}
