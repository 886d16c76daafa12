import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { RepairPolicy, WeekProposalKind, WeekProposalStatus } from '@consilium/domain';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { ScorePart } from './proposed-session.object.ts';
import { RepairPolicyEnum, WeekProposalKindEnum, WeekProposalStatusEnum } from './week-builder-enums.ts';

@ObjectType({ description: 'How far a run is, and the best week it has found so far.' })
export class BuildProgress {
  @Field(() => Int, { description: 'Steps of the search, of all workers.' })
  iterations: number;

  @Field(() => Float, { description: 'Seconds since the run began.' })
  seconds: number;

  @Field(() => Float, { nullable: true, description: 'Cost of the best week so far; lower is better.' })
  score: number | null;

  @Field(() => Int, { description: 'Sessions that it places.' })
  placed: number;

  @Field(() => Int, { description: 'Sessions that are asked for.' })
  total: number;
}

@ObjectType({ description: 'What happened that a week must be repaired for; one of the three ids is set.' })
export class WeekDisruption {
  @Field(() => ID, { nullable: true, description: 'The member who is absent.' })
  memberId: string | null;

  @Field(() => ID, { nullable: true, description: 'The room that is closed.' })
  roomId: string | null;

  @Field(() => ID, { nullable: true, description: 'The patient who is absent.' })
  patientId: string | null;

  @Field(() => Date, { description: 'From when.' })
  startsAt: Date;

  @Field(() => Date, { description: 'Until when.' })
  endsAt: Date;
}

@ObjectType({ description: 'How a repaired week differs from the booked one. Numbers of sessions.' })
export class WeekComparison {
  @Field(() => Int, { description: 'At another time.' })
  moved: number;

  @Field(() => Int, { description: 'At the same time with other people.' })
  restaffed: number;

  @Field(() => Int, { description: 'At the same time in another room.' })
  reroomed: number;

  @Field(() => Int, { description: 'Called off.' })
  dropped: number;

  @Field(() => Int, { description: 'New.' })
  added: number;

  @Field(() => Int, { description: 'As they were.' })
  kept: number;

  @Field(() => Int, { description: 'Could not stay as they were.' })
  forced: number;

  @Field(() => Int, { description: 'Changed although they could have stayed.' })
  collateral: number;

  @Field(() => Int, { description: 'Patients excused from a group that takes place.' })
  excused: number;

  @Field(() => Int, { description: 'Patients whose time or people change.' })
  patientsAffected: number;
}

@ObjectType({ description: 'Therapy that one child would miss.' })
export class HoursLost {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => Int, { description: 'Minutes of booked therapy that would not take place for this child.' })
  minutes: number;
}

@ObjectType({
  description: 'One run of the week builder: its question, its best answer, and what the clinic made of it.',
})
export class WeekProposal {
  @Field(() => ID, { description: 'Id of the proposal.' })
  id: string;

  @Field(() => WeekProposalKindEnum, { description: 'Built from the plans, or a repair.' })
  kind: WeekProposalKind;

  @Field(() => WeekProposalStatusEnum, { description: 'Where it stands.' })
  status: WeekProposalStatus;

  @Field(() => LocalDate, { description: 'The Monday of its week.' })
  weekOf: string;

  @Field(() => ID, { nullable: true, description: 'The proposal that this one rebuilds with pins.' })
  basedOnId: string | null;

  @Field(() => [ID], { description: 'The patients it was asked for; empty for the whole programme.' })
  patientIds: string[];

  @Field(() => Int, { description: 'The random seed of the search.' })
  seed: number;

  @Field(() => Int, { description: 'Seconds that the search may take.' })
  seconds: number;

  @Field(() => Int, {
    description: 'Runs of this server process that come before it; 0 when it has begun or ended.',
  })
  queuedBehind: number;

  @Field(() => BuildProgress, { nullable: true, description: 'How far it is; null before it has begun.' })
  progress: BuildProgress | null;

  @Field(() => Float, { nullable: true, description: 'Cost of all soft goals; null before there is a week.' })
  total: number | null;

  @Field(() => WeekComparison, { nullable: true, description: 'Against the booked week; of a repair only.' })
  comparison: WeekComparison | null;

  @Field(() => [HoursLost], { description: 'Per child what a repair costs; the most first.' })
  hoursLost: HoursLost[];

  @Field(() => WeekDisruption, { nullable: true, description: 'What a repair answers to.' })
  disruption: WeekDisruption | null;

  @Field(() => RepairPolicyEnum, { nullable: true, description: 'What a repair spares more.' })
  policy: RepairPolicy | null;

  @Field(() => String, { nullable: true, description: 'Why it failed, as a stable code.' })
  failure: string | null;

  @Field(() => String, { description: 'Who asked for it.' })
  requestedName: string;

  @Field(() => Date, { description: 'When.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the run ended.' })
  finishedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who accepted, discarded or undid it.' })
  decidedByName: string | null;

  @Field(() => Date, { nullable: true, description: 'When.' })
  decidedAt: Date | null;

  @Field(() => Boolean, { description: 'Whether it was accepted and not undone since.' })
  canUndo: boolean;

  @Field(() => Int, { description: 'Counts every decision; pass it when accepting.' })
  version: number;

  @Field(() => [ScorePart], { description: 'What each soft goal costs, also those that cost nothing.' })
  score: ScorePart[];
}
