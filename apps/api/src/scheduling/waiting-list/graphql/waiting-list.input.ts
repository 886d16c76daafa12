import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDate } from '../../../platform/graphql/scalars.ts';

@InputType({ description: 'What a waiting patient needs.' })
export class WaitingListFields {
  @Field(() => String, { description: 'The discipline waited for.' })
  disciplineCode: string;

  @Field(() => ID, { nullable: true, description: 'The prescribed intervention it is for.' })
  interventionId?: string | null;

  @Field(() => Int, { description: 'Length of the session in minutes, 10 to 240.' })
  minutes: number;

  @Field(() => [Int], { description: 'ISO weekdays that suit, Monday 1; empty is any.' })
  weekdays: number[];

  @Field(() => Int, { nullable: true, description: 'Not before this minute of the day.' })
  fromMinute?: number | null;

  @Field(() => Int, { nullable: true, description: 'Over by this minute of the day.' })
  untilMinute?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day that suits.' })
  earliestOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day that suits.' })
  latestOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only with this member.' })
  memberId?: string | null;

  @Field(() => Int, { description: '1 urgent, 2 soon, 3 when possible.' })
  priority: number;

  @Field(() => String, { description: 'Note for whoever books; not clinical. At most 500 characters.' })
  note: string;
}

@InputType({ description: 'A patient to put on the waiting list.' })
export class AddToWaitingListInput extends WaitingListFields {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;
}

@InputType({ description: 'A changed entry of the waiting list.' })
export class UpdateWaitingListEntryInput extends WaitingListFields {
  @Field(() => ID, { description: 'The entry.' })
  entryId: string;

  @Field(() => Int, { description: 'The version it was read with.' })
  version: number;
}

@InputType({ description: 'Time of a member that somebody could use.' })
export class SlotInput {
  @Field(() => Date, { description: 'Start.' })
  startsAt: Date;

  @Field(() => Date, { description: 'End.' })
  endsAt: Date;

  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => ID, { nullable: true, description: 'The room, if one is kept.' })
  roomId?: string | null;
}

@InputType({ description: 'A slot to offer to a waiting patient.' })
export class OfferSlotInput {
  @Field(() => SlotInput, { description: 'The slot.' })
  slot: SlotInput;

  @Field(() => ID, { description: 'The entry it is offered to.' })
  entryId: string;
}

@InputType({ description: 'What a family said to an offered slot.' })
export class AnswerOfferInput {
  @Field(() => ID, { description: 'The offer.' })
  offerId: string;

  @Field(() => String, { description: 'What they said; may be empty. At most 500 characters.' })
  note: string;

  @Field(() => String, { nullable: true, description: 'Why warnings of the booking do not matter here.' })
  overrideReason?: string | null;
}
