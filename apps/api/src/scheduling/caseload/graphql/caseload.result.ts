import { createUnionType } from '@nestjs/graphql';
import { Refusal } from '../../../platform/graphql/refusal.object.ts';
import { BookingClash, BookingWarned } from '../../graphql/session-check.object.ts';
import { CaseloadHandedOver } from './caseload.object.ts';

export const HandOverCaseloadResult = createUnionType({
  name: 'HandOverCaseloadResult',
  description:
    'BOOKING_CLASH with every clash at once, NOT_THEIR_SESSION or MEMBER_OTHER_DISCIPLINE when refused.',
  types: () => [CaseloadHandedOver, BookingClash, BookingWarned, Refusal] as const,
  resolveType: (value: object) => {
    if (value instanceof BookingClash) return BookingClash;
    if (value instanceof BookingWarned) return BookingWarned;
    return value instanceof Refusal ? Refusal : CaseloadHandedOver;
  },
});
