import { createUnionType } from '@nestjs/graphql';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { OnHold } from '../../holds/index.ts';
import { BookingClash } from '../../scheduling/index.ts';
import { BedsideSession } from './bedside.object.ts';
import { InterventionDelivery, SessionPresence } from './delivery.object.ts';
import { PayerPolicy } from './payer-policy.object.ts';
import { Performance, PerformanceActivity } from './performance.object.ts';

/** A refusal is itself, everything else is what the operation is about. */
const or =
  <T>(type: T) =>
  (value: object) =>
    [Refusal, BookingClash, OnHold].find((refused) => value instanceof refused) ?? type;

export const SessionUnderWayResult = createUnionType({
  name: 'SessionUnderWayResult',
  description:
    'The session; SESSION_CALLED_OFF, TOO_EARLY, STATUS_MOVE_IMPOSSIBLE, IN_THE_FUTURE, ID_TAKEN or BOOKING_CLASH when refused.',
  types: () => [BedsideSession, BookingClash, Refusal] as const,
  resolveType: or(BedsideSession),
});

export const RecordPresenceResult = createUnionType({
  name: 'RecordPresenceResult',
  description:
    'The presence; VERSION_CONFLICT, SESSION_CALLED_OFF, BOOKING_CLASH, ID_TAKEN or a problem of a field when refused.',
  types: () => [SessionPresence, BookingClash, Refusal] as const,
  resolveType: or(SessionPresence),
});

export const InterventionDeliveryResult = createUnionType({
  name: 'InterventionDeliveryResult',
  description:
    'The stretch; ON_HOLD, ONE_TO_ONE_OVERLAP, SESSION_CALLED_OFF, ID_TAKEN or a problem of a field when refused.',
  types: () => [InterventionDelivery, OnHold, Refusal] as const,
  resolveType: or(InterventionDelivery),
});

export const PerformanceResult = createUnionType({
  name: 'PerformanceResult',
  description: 'The attempt; ON_HOLD, ID_TAKEN, IN_THE_FUTURE or a problem of a field when refused.',
  types: () => [Performance, OnHold, Refusal] as const,
  resolveType: or(Performance),
});

export const PayerPolicyResult = createUnionType({
  name: 'PayerPolicyResult',
  description: 'The policy; POLICY_NAME_TAKEN, VERSION_CONFLICT or a problem of a field when refused.',
  types: () => [PayerPolicy, Refusal] as const,
  resolveType: or(PayerPolicy),
});

export const PerformanceActivityResult = createUnionType({
  name: 'PerformanceActivityResult',
  description: 'The activity; ACTIVITY_IN_USE or a problem of a field when refused.',
  types: () => [PerformanceActivity, Refusal] as const,
  resolveType: or(PerformanceActivity),
});
