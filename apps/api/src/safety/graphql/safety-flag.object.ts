import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SafetyFlagKind, SafetyFlagSource, SafetyFlagStatus } from '@consilium/domain';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { SafetyFlagKindEnum, SafetyFlagSourceEnum, SafetyFlagStatusEnum } from './safety-enums.ts';

@ObjectType({ description: 'Somebody who was paged about a safety flag.' })
export class SafetyFlagPage {
  @Field(() => String, { description: 'Who.' })
  name: string;

  @Field(() => Int, { description: 'Step of the chain, from 0.' })
  step: number;

  @Field(() => Date, { description: 'When.' })
  pagedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the page was answered.' })
  answeredAt: Date | null;
}

@ObjectType({ description: 'Somebody must look at this young person the same day (FHIR R4 Flag).' })
export class SafetyFlag {
  @Field(() => ID, { description: 'Id of the flag.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => SafetyFlagKindEnum, { description: 'Why.' })
  kind: SafetyFlagKind;

  @Field(() => Boolean, { description: 'Seen by few; never shown to a parent by itself.' })
  restricted: boolean;

  @Field(() => [String], { description: 'Codes of what was found.' })
  findings: string[];

  @Field(() => SafetyFlagSourceEnum, { nullable: true, description: 'What it came from.' })
  sourceKind: SafetyFlagSource | null;

  @Field(() => ID, { nullable: true, description: 'Id of what it came from.' })
  sourceId: string | null;

  @Field(() => String, { description: 'In words; may be empty.' })
  note: string;

  @Field(() => Date, { description: 'When it happened.' })
  occurredAt: Date;

  @Field(() => Date, { description: 'When it was raised.' })
  raisedAt: Date;

  @Field(() => String, { description: 'Who raised it.' })
  raisedByName: string;

  @Field(() => SafetyFlagStatusEnum, { description: 'Where it stands.' })
  status: SafetyFlagStatus;

  @Field(() => Date, { nullable: true, description: 'When somebody took it.' })
  acknowledgedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who took it.' })
  acknowledgedByName: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was closed.' })
  closedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who closed it.' })
  closedByName: string | null;

  @Field(() => String, { nullable: true, description: 'The brief assessment it was closed with.' })
  assessment: string | null;

  @Field(() => Date, { nullable: true, description: 'When a clinician told a parent; nobody else does.' })
  guardianToldAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When silence pages the next person.' })
  escalatesAt: Date | null;

  @Field(() => [SafetyFlagPage], { description: 'Who was paged, in order.' })
  pages: SafetyFlagPage[];

  @Field(() => Int, { description: 'For changes.' })
  version: number;
}

@ObjectType({ description: 'The flag was raised, and those who must know were paged.' })
export class SafetyFlagRaised {
  @Field(() => ID, { description: 'Id of the flag.' })
  id: string;
}

export const SafetyFlagResult = createUnionType({
  name: 'SafetyFlagResult',
  description: 'The flag as it is now, or why not.',
  types: () => [SafetyFlag, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : SafetyFlag),
});

export const RaiseSafetyFlagResult = createUnionType({
  name: 'RaiseSafetyFlagResult',
  description: 'The flag, or why not.',
  types: () => [SafetyFlagRaised, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : SafetyFlagRaised),
});
