import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { EventOutbox } from '../platform/events/event-outbox.ts';
import { SessionRepository, type SessionSelection } from './session.repository.ts';

/** Ends sessions and tells every process, so that their live connections close too. Call inside a unit of work. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly outbox: EventOutbox,
  ) {}

  async run(db: DatabaseTransaction, selection: SessionSelection): Promise<number> {
    const ended = await this.sessions.revoke(db, selection);
    // A spared session keeps its connections only if it is named; the others are told to leave one by one.
    if (ended > 0 && !selection.except) {
      await this.outbox.add('session.ended', { sessionId: selection.only ?? null, userId: selection.userId });
    }
    return ended;
  }
}
