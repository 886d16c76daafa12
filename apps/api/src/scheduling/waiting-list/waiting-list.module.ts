import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../../availability/index.ts';
import { PatientsModule } from '../../patients/index.ts';
import { TeamModule } from '../../team/index.ts';
import { SessionsModule } from '../sessions.module.ts';
import { AnswerOffer } from './answer-offer.ts';
import { FreedSlots } from './freed-slots.ts';
import { SlotOfferResolver, WaitingListResolver } from './graphql/waiting-list.resolver.ts';
import { OfferSlot } from './offer-slot.ts';
import { PatientDay } from './patient-day.ts';
import { SaveWaitingListEntry } from './save-waiting-list-entry.ts';
import { SlotCandidates } from './slot-candidates.ts';
import { SlotOfferQueries } from './slot-offers.queries.ts';
import { WaitingListReferences } from './waiting-list-references.queries.ts';
import { WaitingListScopes } from './waiting-list-scopes.ts';
import { WaitingListQueries } from './waiting-list.queries.ts';
import { WaitingListRepository } from './waiting-list.repository.ts';
import { WaitingPatients } from './waiting-patients.ts';
import { WithdrawFromWaitingList } from './withdraw-from-waiting-list.ts';

/** Who waits for a slot, and to whom a freed one is offered. */
@Module({
  imports: [TeamModule, PatientsModule, AvailabilityModule, SessionsModule],
  providers: [
    WaitingListQueries,
    WaitingListReferences,
    SlotOfferQueries,
    WaitingListRepository,
    WaitingListScopes,
    WaitingPatients,
    PatientDay,
    SlotCandidates,
    FreedSlots,
    SaveWaitingListEntry,
    WithdrawFromWaitingList,
    OfferSlot,
    AnswerOffer,
    WaitingListResolver,
    SlotOfferResolver,
  ],
})
export class WaitingListModule {}
