import { registerEnumType } from '@nestjs/graphql';
import { OFFER_OUTCOMES, OFFER_REASONS, SLOT_MISFITS, WAITING_STATUSES } from '@consilium/domain';
import { enumOf } from '../../../platform/graphql/enum-of.ts';

export const WaitingStatusEnum = enumOf(WAITING_STATUSES);
registerEnumType(WaitingStatusEnum, {
  name: 'WaitingStatus',
  description: 'Where an entry of the waiting list stands.',
});

export const OfferOutcomeEnum = enumOf(OFFER_OUTCOMES);
registerEnumType(OfferOutcomeEnum, { name: 'OfferOutcome', description: 'What became of an offered slot.' });

export const OfferReasonEnum = enumOf(OFFER_REASONS);
registerEnumType(OfferReasonEnum, {
  name: 'OfferReason',
  description: 'What put a waiting patient before the next one.',
});

export const SlotMisfitEnum = enumOf(SLOT_MISFITS);
registerEnumType(SlotMisfitEnum, {
  name: 'SlotMisfit',
  description: 'Why a slot is not for a waiting patient.',
});
