import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentContext } from '../platform/context/request-context.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { EventOutbox } from '../platform/events/event-outbox.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { occupiedBy, SessionLocks, StoredSessionQueries, type StoredSession } from '../scheduling/index.ts';

/** Sessions as they are recorded: read, held against others, and told about to everybody who looks at a patient. */
@Injectable()
export class UnderWay {
  constructor(
    private readonly stored: StoredSessionQueries,
    private readonly locks: SessionLocks,
    private readonly outbox: EventOutbox,
  ) {}

  async read(db: DatabaseTransaction, sessionId: string): Promise<StoredSession> {
    if (!isUuid(sessionId)) throw notFound();
    const [stored] = await this.stored.byIds(db, [sessionId]);
    if (!stored) throw notFound();
    return stored;
  }

  /** The session as it is once nobody else can change it before this unit of work ends. */
  async hold(db: DatabaseTransaction, sessionId: string): Promise<StoredSession> {
    const before = await this.read(db, sessionId);
    await this.locks.take(db, [occupiedBy(before.request)], [sessionId]);
    return this.read(db, sessionId);
  }

  async tell(patientIds: readonly string[], entityId: string): Promise<void> {
    const at = currentContext().now().toISOString();
    for (const patientId of patientIds) {
      await this.outbox.add('patientRecord.changed', { patientId, kind: 'DELIVERY', entityId, at });
    }
  }
}
