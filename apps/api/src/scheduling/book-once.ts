import { Injectable } from '@nestjs/common';
import { SESSION_LIMITS } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type { BookingRefused } from './book-sessions.ts';
import { BookingClash } from './graphql/session-check.object.ts';
import type { TherapySession } from './graphql/session.object.ts';
import { SessionQueries } from './session.queries.ts';
import { StoredSessionQueries } from './stored-session.queries.ts';

type Booked = TherapySession | BookingRefused;

/** Books once for each key of a caller, however often the call comes, also twice at the same moment. */
@Injectable()
export class BookOnce {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly stored: StoredSessionQueries,
    private readonly queries: SessionQueries,
  ) {}

  /** `book` has to store the key it is given with the session that it answers. */
  async run(
    key: string | null | undefined,
    book: (idempotencyKey: string | null) => Promise<Booked>,
  ): Promise<Booked> {
    if (key == null) return book(null);
    if (!/^[\w.:-]{8,100}$/.test(key)) {
      const message = `Use 8 to ${SESSION_LIMITS.idempotencyKey} letters, digits and - _ . : for the key.`;
      return new Refusal('INVALID_INPUT', message, 'idempotencyKey');
    }
    // One person's keys say nothing about another's.
    const idempotencyKey = `${currentActor().userId}:${key}`;
    const known = await this.bookedBefore(idempotencyKey);
    if (known) return known;
    try {
      const result = await book(idempotencyKey);
      // The same call may have come twice at once: the other one booked it.
      const other = result instanceof BookingClash ? await this.bookedBefore(idempotencyKey) : null;
      return other ?? result;
    } catch (error) {
      const other = isUniqueViolation(error) ? await this.bookedBefore(idempotencyKey) : null;
      if (!other) throw error;
      return other;
    }
  }

  private async bookedBefore(idempotencyKey: string): Promise<TherapySession | null> {
    const id = await this.stored.idByKey(await this.transaction.client(), idempotencyKey);
    return id ? this.queries.byId(id) : null;
  }
}
