import type { ClashCode } from '@consilium/domain';
import { isExclusionViolation } from '../platform/errors/database-errors.ts';
import { BookingClash, Clash } from './graphql/session-check.object.ts';

/** The constraints and triggers of the database, and what each of them means. */
const MEANINGS: readonly (readonly [RegExp, ClashCode, Clash['resourceKind'], string])[] = [
  [
    /session_member_free/,
    'MEMBER_BOOKED',
    'MEMBER',
    'The member was booked by somebody else at this moment.',
  ],
  [
    /session_patient_free/,
    'PATIENT_BOOKED',
    'PATIENT',
    'The patient was booked by somebody else at this moment.',
  ],
  [/room_capacity|room is full/, 'ROOM_FULL', 'ROOM', 'The room was filled by somebody else at this moment.'],
  [
    /group_capacity|group is full/,
    'GROUP_FULL',
    'SESSION',
    'The group was filled by somebody else at this moment.',
  ],
  [
    /equipment_quantity_taken|equipment is taken/,
    'EQUIPMENT_TAKEN',
    'EQUIPMENT',
    'The equipment was taken by somebody else at this moment.',
  ],
];

/**
 * What the database refused, by the same name as the rules: the backstop for whoever wrote without the locks.
 * Null for any other failure.
 */
export function clashOfDatabase(error: unknown, occurrenceOn: string, at: Date): BookingClash | null {
  if (!isExclusionViolation(error)) return null;
  const text =
    error instanceof Error ? `${error.message} ${JSON.stringify('meta' in error ? error.meta : '')}` : '';
  const found = MEANINGS.find(([pattern]) => pattern.test(text));
  if (!found) return null;
  const [, code, resourceKind, message] = found;
  const clash = Object.assign(new Clash(), {
    code,
    resourceKind,
    resourceId: null,
    resourceName: null,
    sessionId: null,
    occurrenceOn,
    startsAt: at,
    endsAt: at,
    message,
  });
  return new BookingClash([clash]);
}

/** Runs a unit of work that books; what only the database noticed comes back as the refusal it is. */
export async function orClash<T>(
  work: () => Promise<T>,
  where: { readonly on: string; readonly at: Date },
): Promise<T | BookingClash> {
  try {
    return await work();
  } catch (error) {
    const clash = clashOfDatabase(error, where.on, where.at);
    if (clash) return clash;
    throw error;
  }
}
