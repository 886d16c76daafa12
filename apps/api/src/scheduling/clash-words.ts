import {
  clashMessage,
  hoursIn,
  mayConcernMessage,
  onHoldMessage,
  warningMessage,
  type AlternativeFound,
  type ClashFound,
  type WarningFound,
} from '@consilium/domain';
import { Alternative, Clash, Warning } from './graphql/session-check.object.ts';
import type { LoadedBooking, LoadedRequest } from './loaded-booking.ts';

/** A clash as a person reads it. Ids of sessions that are not stored yet are left out. */
export function clashOf(
  found: ClashFound,
  { candidate, holds }: LoadedRequest,
  loaded: LoadedBooking,
): Clash {
  const { code, resourceKind, resourceId, sessionId, startsAt, endsAt } = found;
  const resourceName =
    loaded.names.get(resourceId ?? '') ?? (code === 'DISCIPLINE_MISSING' ? resourceId : null);
  const held = code === 'PATIENT_ON_HOLD_BLOCKED' ? [...(holds?.get(resourceId ?? '') ?? [])] : [];
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
    message: held[0]
      ? onHoldMessage(held[0])
      : clashMessage(code, resourceName, candidate.localOn, hoursIn(loaded.zone, found)),
    holds: held,
  });
}

export function warningOf(
  found: WarningFound,
  { candidate, holds }: LoadedRequest,
  loaded: LoadedBooking,
): Warning {
  const held = found.code === 'PATIENT_ON_HOLD' ? [...(holds?.get(found.resourceId ?? '') ?? [])] : [];
  const resourceName = loaded.names.get(found.resourceId ?? '') ?? null;
  return Object.assign(new Warning(), {
    ...found,
    resourceName,
    occurrenceOn: candidate.localOn,
    message: held[0] ? mayConcernMessage(held[0]) : warningMessage(found.code, resourceName),
    holds: held,
  });
}

export const alternativeOf = ({ kind, startsAt, endsAt, memberIds, roomId }: AlternativeFound): Alternative =>
  Object.assign(new Alternative(), { startsAt, endsAt, memberIds: [...memberIds], roomId, why: kind });
