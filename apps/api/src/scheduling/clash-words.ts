import {
  clashMessage,
  hoursIn,
  warningMessage,
  type AlternativeFound,
  type ClashFound,
  type WarningFound,
} from '@consilium/domain';
import { Alternative, Clash, Warning } from './graphql/session-check.object.ts';
import type { LoadedBooking, LoadedRequest } from './loaded-booking.ts';

/** A clash as a person reads it. Ids of sessions that are not stored yet are left out. */
export function clashOf(found: ClashFound, { candidate }: LoadedRequest, loaded: LoadedBooking): Clash {
  const { code, resourceKind, resourceId, sessionId, startsAt, endsAt } = found;
  const resourceName =
    loaded.names.get(resourceId ?? '') ?? (code === 'DISCIPLINE_MISSING' ? resourceId : null);
  const isNew = loaded.requests.some((one) => one.sessionId === sessionId);
  return Object.assign(new Clash(), {
    code,
    resourceKind,
    resourceId,
    resourceName,
    sessionId: isNew ? null : sessionId,
    occurrenceOn: candidate.localOn,
    startsAt,
    endsAt,
    message: clashMessage(code, resourceName, candidate.localOn, hoursIn(loaded.zone, found)),
  });
}

export function warningOf(found: WarningFound, { candidate }: LoadedRequest, loaded: LoadedBooking): Warning {
  const resourceName = loaded.names.get(found.resourceId ?? '') ?? null;
  return Object.assign(new Warning(), {
    ...found,
    resourceName,
    occurrenceOn: candidate.localOn,
    message: warningMessage(found.code, resourceName),
  });
}

export const alternativeOf = ({ kind, startsAt, endsAt, memberIds, roomId }: AlternativeFound): Alternative =>
  Object.assign(new Alternative(), { startsAt, endsAt, memberIds: [...memberIds], roomId, why: kind });
