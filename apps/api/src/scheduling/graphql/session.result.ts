import { createUnionType } from '@nestjs/graphql';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { BookingClash, BookingWarned } from './session-check.object.ts';
import { TherapySession } from './session.object.ts';

const resolveType = (value: object) =>
  value instanceof Refusal
    ? Refusal
    : value instanceof BookingClash
      ? BookingClash
      : value instanceof BookingWarned
        ? BookingWarned
        : TherapySession;

export const SaveSessionResult = createUnionType({
  name: 'SaveSessionResult',
  description:
    'The session; BOOKING_CLASH, BOOKING_WARNED, VERSION_CONFLICT, SESSION_LOCKED or a problem of a field when refused.',
  types: () => [TherapySession, BookingClash, BookingWarned, Refusal] as const,
  resolveType,
});

export const SessionStepResult = createUnionType({
  name: 'SessionStepResult',
  description:
    'The session; STATUS_MOVE_IMPOSSIBLE, TOO_EARLY, NOTHING_TO_UNDO, VERSION_CONFLICT or BOOKING_CLASH when refused.',
  types: () => [TherapySession, BookingClash, Refusal] as const,
  resolveType: (value: object) => {
    const type = resolveType(value);
    return type === BookingWarned ? Refusal : type;
  },
});
