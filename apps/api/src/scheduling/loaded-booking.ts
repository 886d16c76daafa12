import type { Room } from '../availability/index.ts';
import type { BookingCandidate, BookingContext } from '@consilium/domain';
import type { Hold } from '../holds/index.ts';
import type { ReferredMember } from './booking-reference.queries.ts';
import type { SessionRequest } from './session-request.ts';

/** A request with what the rules read of it, and the id that it has or will have. */
export interface LoadedRequest {
  readonly sessionId: string;
  readonly request: SessionRequest;
  readonly candidate: BookingCandidate;
  /** Holds that cover or may concern the session, by patient. */
  readonly holds?: ReadonlyMap<string, readonly Hold[]>;
}

/** Everything read for a booking, apart from other bookings: these are read again under the lock. */
export interface LoadedBooking {
  readonly requests: readonly LoadedRequest[];
  readonly context: Omit<BookingContext, 'sessions'>;
  readonly members: ReadonlyMap<string, ReferredMember>;
  readonly rooms: readonly Room[];
  /** Names by id, of patients only those the viewer may know. */
  readonly names: ReadonlyMap<string, string>;
  readonly zone: string;
}
