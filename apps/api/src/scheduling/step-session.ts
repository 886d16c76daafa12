import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { ScheduleChangeKind } from '@consilium/domain';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { UserErrorResult } from '../platform/errors/refusal.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { onlyOne } from './change-session.ts';
import { orClash } from './database-clash.ts';
import { BookingClash, type BookingWarned } from './graphql/session-check.object.ts';
import type { TherapySession } from './graphql/session.object.ts';
import { ScheduleEvents } from './schedule-events.ts';
import { SessionLocks } from './session-locks.ts';
import { occupiedBy } from './session-request.ts';
import { SessionQueries } from './session.queries.ts';
import { StoredSessionQueries, type StoredSession } from './stored-session.queries.ts';

export interface SessionStep<R> {
  readonly operation: string;
  readonly sessionId: string;
  readonly version: number;
  readonly kind: ScheduleChangeKind;
  /** The patient it is about; otherwise the only one of the session, if there is one. */
  readonly patientId?: string;
  /** Whether the version that the caller saw will do; the session's own, unless it is said here. */
  readonly mayFollow?: (stored: StoredSession, seen: number) => boolean;
  /** Writes the step and answers null, or why not. */
  readonly work: (db: DatabaseTransaction, stored: StoredSession) => Promise<R | Refusal | null>;
}

/** One step of one session: locked with all it takes, conditional on the version, audited and announced. */
@Injectable()
export class StepSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly stored: StoredSessionQueries,
    private readonly locks: SessionLocks,
    private readonly events: ScheduleEvents,
    private readonly queries: SessionQueries,
  ) {}

  async run<R extends BookingClash | BookingWarned | Refusal = Refusal>(
    step: SessionStep<R>,
  ): Promise<TherapySession | R | BookingClash | Refusal> {
    const { operation, sessionId } = step;
    const known = await this.read(await this.transaction.client(), sessionId);
    const patientId = step.patientId ?? onlyOne(known.request.patients);
    const result = await orClash(
      () => this.unitOfWork.run({ operation, patientId, detail: sessionId }, (db) => this.inside(db, step)),
      { on: known.request.startsOn, at: known.row.startsAt },
    );
    if (result instanceof UserErrorResult) return result;
    const session = await this.queries.byId(sessionId);
    if (!session) throw notFound();
    return session;
  }

  private async inside<R extends UserErrorResult>(
    db: DatabaseTransaction,
    { sessionId, version, kind, work, mayFollow = isUnchanged }: SessionStep<R>,
  ): Promise<R | Refusal | null> {
    await this.locks.take(db, [occupiedBy((await this.read(db, sessionId)).request)], [sessionId]);
    const stored = await this.read(db, sessionId);
    if (!mayFollow(stored, version)) return versionConflict();
    const refusal = await work(db, stored);
    if (refusal) return refusal;
    await this.events.add(kind, [{ id: sessionId, localOn: stored.request.startsOn }]);
    return null;
  }

  private async read(db: DatabaseTransaction, sessionId: string): Promise<StoredSession> {
    if (!isUuid(sessionId)) throw notFound();
    const [stored] = await this.stored.byIds(db, [sessionId]);
    if (!stored) throw notFound();
    return stored;
  }
}

const isUnchanged = ({ row }: StoredSession, seen: number): boolean => row.version === seen;
