import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PatientSummary } from '../../../patients/index.ts';
import { on, Requires } from '../../../platform/access/requires.ts';
import { LocalDate } from '../../../platform/graphql/scalars.ts';
import type { Refusal } from '../../../platform/graphql/refusal.object.ts';
import { AnswerOffer } from '../answer-offer.ts';
import { FreedSlots } from '../freed-slots.ts';
import { OfferSlot } from '../offer-slot.ts';
import { SaveWaitingListEntry } from '../save-waiting-list-entry.ts';
import { SlotCandidates } from '../slot-candidates.ts';
import { WaitingListQueries } from '../waiting-list.queries.ts';
import { WaitingPatients } from '../waiting-patients.ts';
import { WithdrawFromWaitingList } from '../withdraw-from-waiting-list.ts';
import {
  AddToWaitingListInput,
  AnswerOfferInput,
  OfferSlotInput,
  SlotInput,
  UpdateWaitingListEntryInput,
} from './waiting-list.input.ts';
import { FreedSlot, OfferCandidate, SlotOffer, WaitingListEntry } from './waiting-list.object.ts';
import { OfferResult, WaitingListResult } from './waiting-list.result.ts';

type Saved = Promise<WaitingListEntry | Refusal>;

@Resolver(() => WaitingListEntry)
export class WaitingListResolver {
  constructor(
    private readonly entries: WaitingListQueries,
    private readonly patients: WaitingPatients,
    private readonly candidates: SlotCandidates,
    private readonly save: SaveWaitingListEntry,
    private readonly withdraw: WithdrawFromWaitingList,
  ) {}

  @ResolveField(() => PatientSummary, { description: 'Who waits.' })
  patient(@Parent() entry: WaitingListEntry): Promise<PatientSummary> {
    return this.patients.byId(entry.patientId);
  }

  @ResolveField(() => [SlotOffer], { description: 'Slots offered so far, newest first.' })
  offers(@Parent() entry: WaitingListEntry): Promise<SlotOffer[]> {
    return this.entries.offersOf(entry.id);
  }

  @Requires('schedule.read')
  @Query(() => [WaitingListEntry], {
    description: 'Who waits for a session, most urgent and longest first: the patients the viewer books for.',
  })
  waitingList(
    @Args('disciplineCode', { type: () => String, nullable: true, description: 'Only this discipline.' })
    disciplineCode?: string | null,
    @Args('closed', {
      type: () => Boolean,
      nullable: true,
      description: 'Those booked or withdrawn instead; the newest 200.',
    })
    closed?: boolean | null,
  ): Promise<WaitingListEntry[]> {
    return this.candidates.visible(closed ?? false, disciplineCode);
  }

  @Requires(
    'waitingList.manage',
    on('patient', (args: { input: AddToWaitingListInput }) => args.input.patientId),
  )
  @Mutation(() => WaitingListResult, { description: 'Puts a patient on the waiting list.' })
  addToWaitingList(
    @Args('input', { type: () => AddToWaitingListInput, description: 'Who waits, and for what.' })
    input: AddToWaitingListInput,
  ): Saved {
    return this.save.add(input);
  }

  @Requires(
    'waitingList.manage',
    on('waitingListEntry', (args: { input: UpdateWaitingListEntryInput }) => args.input.entryId),
  )
  @Mutation(() => WaitingListResult, {
    description: 'Changes what the slot must be like, while the patient waits.',
  })
  updateWaitingListEntry(
    @Args('input', { type: () => UpdateWaitingListEntryInput, description: 'The entry as it is to be.' })
    input: UpdateWaitingListEntryInput,
  ): Saved {
    return this.save.update(input);
  }

  @Requires('waitingList.manage', on('waitingListEntry', (args: { entryId: string }) => args.entryId))
  @Mutation(() => WaitingListResult, { description: 'Takes a patient off the waiting list.' })
  withdrawFromWaitingList(
    @Args('entryId', { type: () => ID, description: 'The entry.' }) entryId: string,
  ): Saved {
    return this.withdraw.run(entryId);
  }
}

@Resolver(() => SlotOffer)
export class SlotOfferResolver {
  constructor(
    private readonly freed: FreedSlots,
    private readonly candidates: SlotCandidates,
    private readonly offer: OfferSlot,
    private readonly answer: AnswerOffer,
  ) {}

  @Requires('schedule.read')
  @Query(() => [FreedSlot], {
    description: 'Time that cancellations freed and nobody has taken, by time; at most five weeks.',
  })
  freedSlots(
    @Args('from', { type: () => LocalDate, description: 'First local date.' }) from: string,
    @Args('until', { type: () => LocalDate, description: 'Last local date.' }) until: string,
  ): Promise<FreedSlot[]> {
    return this.freed.run(from, until);
  }

  @Requires('schedule.read')
  @Query(() => [OfferCandidate], {
    description: 'Everybody who waits, measured against one slot: in order, with why, and why not.',
  })
  slotCandidates(
    @Args('slot', { type: () => SlotInput, description: 'The slot.' }) slot: SlotInput,
  ): Promise<OfferCandidate[]> {
    return this.candidates.run(slot);
  }

  @Requires(
    'waitingList.manage',
    on('waitingListEntry', (args: { input: OfferSlotInput }) => args.input.entryId),
  )
  @Mutation(() => WaitingListResult, { description: 'Offers a slot to somebody it suits; books nothing.' })
  offerSlot(
    @Args('input', { type: () => OfferSlotInput, description: 'Which slot, to whom.' }) input: OfferSlotInput,
  ): Saved {
    return this.offer.run(input);
  }

  @Requires('schedule.book', on('slotOffer', (args: { input: AnswerOfferInput }) => args.input.offerId))
  @Mutation(() => OfferResult, { description: 'The family takes the slot: it is booked in the same step.' })
  acceptOffer(
    @Args('input', { type: () => AnswerOfferInput, description: 'Which offer.' }) input: AnswerOfferInput,
  ): Promise<typeof OfferResult> {
    return this.answer.accept(input);
  }

  @Requires('waitingList.manage', on('slotOffer', (args: { input: AnswerOfferInput }) => args.input.offerId))
  @Mutation(() => WaitingListResult, { description: 'The family declines; the patient goes on waiting.' })
  declineOffer(
    @Args('input', { type: () => AnswerOfferInput, description: 'Which offer.' }) input: AnswerOfferInput,
  ): Saved {
    return this.answer.decline(input);
  }
}
