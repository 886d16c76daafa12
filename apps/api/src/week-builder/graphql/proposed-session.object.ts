import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PlacementChange, SessionKind } from '@consilium/domain';
import { SoftGoalEnum, type SoftGoal } from '../../availability/index.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { SessionKindEnum } from '../../scheduling/index.ts';
import { PlacementChangeEnum } from './week-builder-enums.ts';

@ObjectType({ description: 'What one soft goal costs.' })
export class ScorePart {
  @Field(() => SoftGoalEnum, { description: 'The goal.' })
  goal: SoftGoal;

  @Field(() => Float, { description: 'Units of it, e.g. slots or sessions, that are not as wished.' })
  count: number;

  @Field(() => Float, { description: 'Units times the weight that the clinic gave the goal.' })
  cost: number;
}

@ObjectType({ description: 'Where and with whom a session is booked now.' })
export class ProposedPlace {
  @Field(() => Date, { description: 'Start.' })
  startsAt: Date;

  @Field(() => Date, { description: 'End.' })
  endsAt: Date;

  @Field(() => [ID], { description: 'The members.' })
  memberIds: string[];

  @Field(() => ID, { nullable: true, description: 'The room.' })
  roomId: string | null;
}

@ObjectType({ description: 'A patient of a proposed session.' })
export class ProposedPatient {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { nullable: true, description: 'The name, as the viewer may know it.' })
  displayName: string | null;

  @Field(() => ID, { nullable: true, description: 'The intervention that asks for it.' })
  interventionId: string | null;

  @Field(() => Boolean, { description: 'True when the group would meet without this patient.' })
  excused: boolean;
}

@ObjectType({ description: 'A session as a proposal has it; booked only once it is accepted.' })
export class ProposedSession {
  @Field(() => ID, { description: 'Its id within proposals; the same when the week is rebuilt.' })
  id: string;

  @Field(() => SessionKindEnum, { description: 'One patient, several together, or several disciplines.' })
  kind: SessionKind;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => String, { description: 'The discipline that leads.' })
  disciplineCode: string;

  @Field(() => [ID], { description: 'Its patients, without those who are excused.' })
  patientIds: string[];

  @Field(() => [ID], { description: 'Its members, the leading discipline first.' })
  memberIds: string[];

  @Field(() => ID, { nullable: true, description: 'Its room.' })
  roomId: string | null;

  @Field(() => Date, { description: 'Start.' })
  startsAt: Date;

  @Field(() => Date, { description: 'End.' })
  endsAt: Date;

  @Field(() => LocalDate, { description: "The clinic's date of the start." })
  localOn: string;

  @Field(() => Int, { description: "Start in minutes after the clinic's midnight." })
  startMinute: number;

  @Field(() => Int, { description: 'Length in minutes.' })
  minutes: number;

  @Field(() => Boolean, { description: 'Booked already and not to be moved.' })
  locked: boolean;

  @Field(() => Boolean, { description: 'To stay here when the week is rebuilt.' })
  pinned: boolean;

  @Field(() => PlacementChangeEnum, {
    description: 'What the proposal does to it; DROPPED shows the old place.',
  })
  change: PlacementChange;

  @Field(() => Boolean, { description: 'True when a booked session could not stay as it was.' })
  forced: boolean;

  @Field(() => ProposedPlace, { nullable: true, description: 'Where it is booked now, when that changes.' })
  before: ProposedPlace | null;

  @Field(() => ID, { nullable: true, description: 'The booked session that it is, or became.' })
  sessionId: string | null;

  @Field(() => Boolean, { description: 'True once this part of the proposal was accepted.' })
  accepted: boolean;

  /** Who takes part and for what; names are added by the resolver. */
  participants: readonly { patientId: string; interventionId: string | null; excused: boolean }[];
}
