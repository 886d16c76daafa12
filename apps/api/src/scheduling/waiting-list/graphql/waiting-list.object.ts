import { Field, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type { OfferOutcome, OfferReason, SlotMisfit, WaitingStatus } from '@consilium/domain';
import { LocalDate } from '../../../platform/graphql/scalars.ts';
import {
  OfferOutcomeEnum,
  OfferReasonEnum,
  SlotMisfitEnum,
  WaitingStatusEnum,
} from './waiting-list.enums.ts';

@ObjectType({ description: 'A patient who waits for a session, and what the slot must be like.' })
export class WaitingListEntry {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { description: 'The discipline waited for.' })
  disciplineCode: string;

  @Field(() => ID, { nullable: true, description: 'The prescribed intervention it is for.' })
  interventionId: string | null;

  @Field(() => Int, { description: 'Length of the session in minutes.' })
  minutes: number;

  @Field(() => [Int], { description: 'ISO weekdays that suit, Monday 1; empty is any.' })
  weekdays: number[];

  @Field(() => Int, { nullable: true, description: 'Not before this minute of the day.' })
  fromMinute: number | null;

  @Field(() => Int, { nullable: true, description: 'Over by this minute of the day.' })
  untilMinute: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day that suits.' })
  earliestOn: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day that suits.' })
  latestOn: string | null;

  @Field(() => ID, { nullable: true, description: 'Only with this member.' })
  memberId: string | null;

  @Field(() => Int, { description: '1 urgent, 2 soon, 3 when possible.' })
  priority: number;

  @Field(() => WaitingStatusEnum, { description: 'Where it stands.' })
  status: WaitingStatus;

  @Field(() => String, { description: 'Note for whoever books; not clinical.' })
  note: string;

  @Field(() => Date, { description: 'Since when the patient waits.' })
  waitingSince: Date;

  @Field(() => Date, { nullable: true, description: 'When it was booked or withdrawn.' })
  closedAt: Date | null;

  @Field(() => Int, { description: 'Version for concurrent changes.' })
  version: number;
}

@ObjectType({ description: 'A slot offered to one waiting patient.' })
export class SlotOffer {
  @Field(() => ID, { description: 'Id of the offer.' })
  id: string;

  @Field(() => Date, { description: 'Start of the offered session.' })
  startsAt: Date;

  @Field(() => Date, { description: 'End of the offered session.' })
  endsAt: Date;

  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => ID, { nullable: true, description: 'The room.' })
  roomId: string | null;

  @Field(() => [OfferReasonEnum], { description: 'What put this patient before the next one.' })
  reasons: OfferReason[];

  @Field(() => Int, { description: 'Place in the order when it was offered, from 1.' })
  rank: number;

  @Field(() => OfferOutcomeEnum, { description: 'What became of it.' })
  outcome: OfferOutcome;

  @Field(() => Date, { description: 'When it was offered.' })
  offeredAt: Date;

  @Field(() => String, { description: 'Who offered it.' })
  offeredBy: string;

  @Field(() => Date, { nullable: true, description: 'When it was answered.' })
  answeredAt: Date | null;

  @Field(() => String, { description: 'What the family said.' })
  answerNote: string;

  @Field(() => ID, { nullable: true, description: 'The session it became.' })
  sessionId: string | null;

  @HideField()
  entryId: string;
}

@ObjectType({ description: 'Time of a member that a cancellation freed.' })
export class FreedSlot {
  @Field(() => ID, { description: 'The cancelled session.' })
  sessionId: string;

  @Field(() => Date, { description: 'Start.' })
  startsAt: Date;

  @Field(() => Date, { description: 'End.' })
  endsAt: Date;

  @Field(() => ID, { description: 'The member who is free.' })
  memberId: string;

  @Field(() => ID, { nullable: true, description: 'The room that was booked.' })
  roomId: string | null;

  @Field(() => String, { description: "The member's discipline." })
  disciplineCode: string;

  @Field(() => Int, {
    description: 'How many of those waiting it would suit, as far as the viewer may know.',
  })
  fitting: number;
}

@ObjectType({ description: 'A waiting patient measured against one slot.' })
export class OfferCandidate {
  @Field(() => WaitingListEntry, { description: 'The entry.' })
  entry: WaitingListEntry;

  @Field(() => Int, {
    nullable: true,
    description: 'Place in the order, from 1; null when the slot does not suit.',
  })
  rank: number | null;

  @Field(() => Date, { nullable: true, description: 'When the session would start.' })
  startsAt: Date | null;

  @Field(() => [OfferReasonEnum], { description: 'What puts this patient before the next one.' })
  reasons: OfferReason[];

  @Field(() => [SlotMisfitEnum], { description: 'Why the slot does not suit; empty when it does.' })
  misfits: SlotMisfit[];
}
