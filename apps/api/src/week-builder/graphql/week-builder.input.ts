import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDate } from '../../platform/graphql/scalars.ts';

@InputType({ description: 'A week to be built from the plans.' })
export class BuildWeekInput {
  @Field(() => LocalDate, { description: 'Any day of the week; weeks begin on Monday.' })
  weekOf: string;

  @Field(() => [ID], { nullable: true, description: 'The patients; null is the whole programme.' })
  patientIds?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds that the search may take, 1 to 120; 10 unless said.',
  })
  seconds?: number | null;

  @Field(() => Int, { nullable: true, description: 'Random seed; the same one unless said.' })
  seed?: number | null;
}

@InputType({ description: 'What happened; exactly one of the three ids is set.' })
export class DisruptionInput {
  @Field(() => ID, { nullable: true, description: 'The member who is absent.' })
  memberId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The room that is closed.' })
  roomId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The patient who is absent.' })
  patientId?: string | null;

  @Field(() => Date, { description: 'From when; what has started before now stays.' })
  startsAt: Date;

  @Field(() => Date, { description: 'Until when.' })
  endsAt: Date;
}

@InputType({
  description:
    'A booked week to be repaired: the first one that the disruption touches. Later weeks are asked for again.',
})
export class RepairWeekInput {
  @Field(() => DisruptionInput, { description: 'What happened.' })
  disruption: DisruptionInput;

  @Field(() => Int, { nullable: true, description: 'Seconds per proposal, 1 to 120; 1 unless said.' })
  seconds?: number | null;

  @Field(() => Int, { nullable: true, description: 'Random seed; the same one unless said.' })
  seed?: number | null;
}

@InputType({ description: 'Which sessions of a proposal are to stay where it has them.' })
export class PinSessionsInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId: string;

  @Field(() => [ID], { description: 'Ids of its sessions; the list replaces the one before.' })
  sessionIds: string[];
}

@InputType({ description: 'A proposal to be booked, in whole or in part.' })
export class AcceptProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId: string;

  @Field(() => Int, { description: 'The version that the viewer saw.' })
  version: number;

  @Field(() => [ID], { nullable: true, description: 'Ids of its sessions; null is all of them.' })
  sessionIds?: string[] | null;
}

@InputType({ description: 'A proposal and the version that the viewer saw.' })
export class DecideProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId: string;

  @Field(() => Int, { description: 'The version that the viewer saw.' })
  version: number;
}
