import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  CRITERION_EVIDENCE,
  CRITERION_FINDINGS,
  DISCHARGE_BARRIERS,
  type CriterionEvidence,
  type CriterionFinding,
  type DischargeBarrierKind,
  type LocalDate as DateText,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

export const CriterionEvidenceEnum = enumOf(CRITERION_EVIDENCE);
export const CriterionFindingEnum = enumOf(CRITERION_FINDINGS);
export const DischargeBarrierKindEnum = enumOf(DISCHARGE_BARRIERS);
registerEnumType(CriterionEvidenceEnum, {
  name: 'CriterionEvidence',
  description: 'What a criterion is ticked from.',
});
registerEnumType(CriterionFindingEnum, { name: 'CriterionFinding', description: 'What was found of it.' });
registerEnumType(DischargeBarrierKindEnum, {
  name: 'DischargeBarrierKind',
  description: 'What stands in the way of a discharge.',
});

@ObjectType({ description: 'A criterion of discharge as the programme has it.' })
export class DischargeCriterion {
  @Field(() => String, { description: 'Stable over versions of the list.' })
  code: string;

  @Field(() => String, { description: "The programme's own words; empty: those of the code." })
  text: string;

  @Field(() => CriterionEvidenceEnum, { description: 'What it is ticked from.' })
  evidence: CriterionEvidence;

  @Field(() => Boolean, { description: 'Whether it counts.' })
  active: boolean;
}

@ObjectType({ description: 'The criteria of discharge of the clinic.' })
export class DischargeCriteriaList {
  @Field(() => Int, { description: '0: the list every programme starts with. Pass it as baseNumber.' })
  number: number;

  @Field(() => [DischargeCriterion], { description: 'In their order.' })
  criteria: DischargeCriterion[];

  @Field(() => Date, { nullable: true, description: 'When it was written.' })
  writtenAt: Date | null;

  @Field(() => String, { nullable: true, description: 'By whom.' })
  writtenByName: string | null;
}

@ObjectType({ description: 'A criterion that counts, and what is known of it.' })
export class JudgedCriterion {
  @Field(() => DischargeCriterion, { description: 'The criterion.' })
  criterion: DischargeCriterion;

  @Field(() => CriterionFindingEnum, { nullable: true, description: 'Null: nobody has looked at it.' })
  finding: CriterionFinding | null;

  @Field(() => Boolean, { description: 'Ticked from what is recorded; then no clinician is asked.' })
  fromData: boolean;

  @Field(() => String, { description: 'What the clinician added.' })
  note: string;

  @Field(() => Date, { nullable: true, description: 'When the clinician found it.' })
  foundAt: Date | null;

  @Field(() => String, { nullable: true, description: 'The clinician.' })
  foundByName: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the list it was found under; null where no clinician found it.',
  })
  listNumber: number | null;
}

@ObjectType({ description: 'A physician let somebody leave although criteria were missing.' })
export class DischargeOverride {
  @Field(() => ID, { description: 'Id of it.' })
  id: string;

  @Field(() => Int, { description: 'Number of the list that counted.' })
  listNumber: number;

  @Field(() => [String], { description: 'Codes of what was missing.' })
  missingCodes: string[];

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => Date, { description: 'When.' })
  overriddenAt: Date;

  @Field(() => String, { description: 'The physician.' })
  overriddenByName: string;
}

@ObjectType({ description: 'What stands in the way of a discharge.' })
export class DischargeBarrier {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => DischargeBarrierKindEnum, { description: 'What kind of.' })
  kind: DischargeBarrierKind;

  @Field(() => String, { description: 'In words.' })
  text: string;

  @Field(() => Date, { description: 'Since when.' })
  openedAt: Date;

  @Field(() => String, { description: 'Who named it.' })
  openedByName: string;

  @Field(() => Date, { nullable: true, description: 'When it was out of the way; null: it stands.' })
  resolvedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who said so.' })
  resolvedByName: string | null;

  @Field(() => String, { nullable: true, description: 'How.' })
  resolution: string | null;
}

@ObjectType({ description: 'An expected day of discharge.' })
export class DischargeExpectation {
  @Field(() => LocalDate, { description: 'The day.' })
  expectedOn: DateText;

  @Field(() => String, { description: 'Why it changed; empty for the first.' })
  reason: string;

  @Field(() => Date, { description: 'When it was set.' })
  setAt: Date;

  @Field(() => String, { description: 'By whom.' })
  setByName: string;
}

@ObjectType({ description: 'How far a young person is from leaving the programme.' })
export class Discharge {
  @Field(() => ID, { description: 'The episode; also the key of this.' })
  id: string;

  @Field(() => [DischargeExpectation], { description: 'The newest first; empty: no day has been set.' })
  expectations: DischargeExpectation[];

  @Field(() => [DischargeBarrier], { description: 'Those that stand first.' })
  barriers: DischargeBarrier[];

  @Field(() => [JudgedCriterion], { description: 'Criteria that count, in their order.' })
  criteria: JudgedCriterion[];

  @Field(() => [DischargeOverride], { description: 'The newest first.' })
  overrides: DischargeOverride[];

  @Field(() => Boolean, { description: 'Every criterion that counts is met or does not apply.' })
  ready: boolean;
}

export const DischargeResult = createUnionType({
  name: 'DischargeResult',
  description: 'How it stands now, or why not: EPISODE_CLOSED, BARRIER_RESOLVED, CRITERION_FROM_DATA …',
  types: () => [Discharge, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Discharge),
});

export const DischargeCriteriaResult = createUnionType({
  name: 'DischargeCriteriaResult',
  description: 'The list as it is now, or why not.',
  types: () => [DischargeCriteriaList, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : DischargeCriteriaList),
});
