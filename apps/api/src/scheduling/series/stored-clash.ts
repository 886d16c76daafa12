import type { BookingResource, ClashCode } from '@consilium/domain';
import type { Clash } from '../graphql/session-check.object.ts';

/** A clash as a gap keeps it: codes, ids and times; names are looked up for whoever reads it. */
export interface StoredClash {
  readonly code: ClashCode;
  readonly resourceKind: BookingResource;
  readonly resourceId: string | null;
  readonly sessionId: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
}

export const storedClash = ({
  code,
  resourceKind,
  resourceId,
  sessionId,
  startsAt,
  endsAt,
}: Clash): StoredClash => ({
  code,
  resourceKind,
  resourceId,
  sessionId,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});
