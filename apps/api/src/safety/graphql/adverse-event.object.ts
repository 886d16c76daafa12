import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  AdverseEventAction,
  AdverseEventClass,
  AdverseEventOutcome,
  Relatedness,
} from '@consilium/domain';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import {
  AdverseEventActionEnum,
  AdverseEventClassEnum,
  AdverseEventOutcomeEnum,
  RelatednessEnum,
} from './safety-enums.ts';

@ObjectType({ description: 'Something untoward that happened in treatment (FHIR R4 AdverseEvent).' })
export class AdverseEvent {
  @Field(() => ID, { description: 'Id, made by the device that recorded it.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => AdverseEventClassEnum, { description: 'What kind.' })
  eventClass: AdverseEventClass;

  @Field(() => Int, { description: '1 mild to 5 death.' })
  severity: number;

  @Field(() => Boolean, { description: 'Serious.' })
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

  @Field(() => String, { description: 'During what.' })
  activity: string;

  @Field(() => String, { description: 'Who saw it.' })
  observedByName: string;

  @Field(() => Date, { description: 'When it began.' })
  onsetAt: Date;

  @Field(() => Date, { description: 'When it was recorded.' })
  recordedAt: Date;

  @Field(() => Boolean, { description: 'Entered more than a day after it happened.' })
  lateEntry: boolean;

  @Field(() => String, { description: 'Who recorded it.' })
  byName: string;

  @Field(() => Date, { nullable: true, description: 'When a parent was told.' })
  guardianToldAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was reviewed.' })
  reviewedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who reviewed it.' })
  reviewedByName: string | null;

  @Field(() => String, { description: 'What the review found.' })
  reviewNote: string;

  @Field(() => Date, { nullable: true, description: 'When it was closed.' })
  closedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was marked as entered in error.' })
  enteredInErrorAt: Date | null;

  @Field(() => Int, { description: 'For changes.' })
  version: number;
}

export const AdverseEventResult = createUnionType({
  name: 'AdverseEventResult',
  description: 'The event as it is now, or why not.',
  types: () => [AdverseEvent, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : AdverseEvent),
});
