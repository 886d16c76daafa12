import { Injectable } from '@nestjs/common';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type { BookingCheck, BookingClash, BookingWarned } from './graphql/session-check.object.ts';
import type { BookSessionInput, CancelSessionInput, ChangeSessionInput } from './graphql/session.input.ts';
import type { TherapySession } from './graphql/session.object.ts';

/** What series do with an input that is about more than one session. Each answers the session that was named. */
export interface SeriesHandler {
  /** `input.repeat` is given; answers the first occurrence. */
  book(input: BookSessionInput): Promise<TherapySession | BookingClash | BookingWarned | Refusal>;
  /** What `book` would meet; nothing is booked. */
  check(input: BookSessionInput): Promise<BookingCheck | Refusal>;
  /** The scope is THIS_AND_FOLLOWING or ALL. */
  change(input: ChangeSessionInput): Promise<TherapySession | BookingClash | BookingWarned | Refusal>;
  cancel(input: CancelSessionInput): Promise<TherapySession | BookingClash | Refusal>;
}

/** Where series plug in: sessions know nothing of them. The handler is registered when the module starts. */
@Injectable()
export class SeriesPort {
  private handler: SeriesHandler | undefined;

  register(handler: SeriesHandler): void {
    this.handler = handler;
  }

  with<T>(work: (handler: SeriesHandler) => Promise<T>): Promise<T | Refusal> {
    if (this.handler) return work(this.handler);
    return Promise.resolve(new Refusal('INVALID_INPUT', 'This server keeps no series.', 'scope'));
  }
}
