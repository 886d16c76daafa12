import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type {
  AdverseEventAction,
  AdverseEventClass,
  AdverseEventOutcome,
  Relatedness,
} from '@consilium/domain';
import {
  AdverseEventActionEnum,
  AdverseEventClassEnum,
  AdverseEventOutcomeEnum,
  RelatednessEnum,
} from './safety-enums.ts';

@InputType({ description: 'An adverse event as it was seen.' })
export class ReportAdverseEventInput {
  @Field(() => ID, { description: 'A UUID that the device made; the same one again records nothing twice.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => AdverseEventClassEnum, { description: 'What kind.' })
  eventClass: AdverseEventClass;

  @Field(() => Int, { description: '1 mild to 5 death.' })
  severity: number;

  @Field(() => Boolean, { description: 'Serious; from severity 4 on it is.' })
  serious: boolean;

  @Field(() => Boolean, { description: 'Expected in this treatment.' })
  expected: boolean;

  @Field(() => RelatednessEnum, { description: 'Whether the treatment brought it about.' })
  relatedness: Relatedness;

  @Field(() => AdverseEventActionEnum, { description: 'What became of the treatment.' })
  action: AdverseEventAction;

  @Field(() => AdverseEventOutcomeEnum, { description: 'What became of the young person.' })
  outcome: AdverseEventOutcome;

  @Field(() => String, { description: 'What happened.' })
  description: string;

  @Field(() => String, { defaultValue: '', description: 'During what: an activity, a step of a protocol.' })
  activity: string;

  @Field(() => String, { defaultValue: '', description: 'Who saw it.' })
  observedByName: string;

  @Field(() => ID, { nullable: true, description: 'The session it happened in.' })
  sessionId?: string | null;

  @Field(() => Date, { description: 'When it began, by the clock of the device.' })
  occurredAt: Date;

  @Field(() => Date, { description: 'When it was entered, by the clock of the device.' })
  enteredAt: Date;

  @Field(() => Date, { description: 'What the clock of the device shows on sending.' })
  deviceNow: Date;

  @Field(() => Date, { nullable: true, description: 'When a parent was told, if one was.' })
  guardianToldAt?: Date | null;
}

@InputType({ description: 'The review of an adverse event.' })
export class ReviewAdverseEventInput {
  @Field(() => ID, { description: 'The event.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, { description: 'What the review found.' })
  note: string;

  @Field(() => AdverseEventOutcomeEnum, { description: 'What became of the young person, as known now.' })
  outcome: AdverseEventOutcome;

  @Field(() => Boolean, { description: 'Whether nothing more is to be done.' })
  close: boolean;
}

@InputType({ description: 'Marks an adverse event as entered in error; it stays readable.' })
export class AdverseEventInErrorInput {
  @Field(() => ID, { description: 'The event.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, { description: 'Why.' })
  reason: string;
}
