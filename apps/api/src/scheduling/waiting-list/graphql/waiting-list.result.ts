import { createUnionType } from '@nestjs/graphql';
import { Refusal } from '../../../platform/graphql/refusal.object.ts';
import { BookingClash, BookingWarned } from '../../graphql/session-check.object.ts';
import { WaitingListEntry } from './waiting-list.object.ts';

export const WaitingListResult = createUnionType({
  name: 'WaitingListResult',
  description:
    'MEMBER_OTHER_DISCIPLINE, NOT_WAITING, SLOT_DOES_NOT_FIT, OFFER_ANSWERED, VERSION_CONFLICT or a field problem when refused.',
  types: () => [WaitingListEntry, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : WaitingListEntry),
});

export const OfferResult = createUnionType({
  name: 'OfferResult',
  description: 'The entry, now booked; OFFER_ANSWERED, BOOKING_CLASH or BOOKING_WARNED when refused.',
  types: () => [WaitingListEntry, BookingClash, BookingWarned, Refusal] as const,
  resolveType: (value: object) => {
    if (value instanceof BookingClash) return BookingClash;
    if (value instanceof BookingWarned) return BookingWarned;
    return value instanceof Refusal ? Refusal : WaitingListEntry;
  },
});
