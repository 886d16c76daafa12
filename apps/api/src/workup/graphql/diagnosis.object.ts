import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  CRITERION_CODES,
  CRITERION_INPUT_ORIGINS,
  DIAGNOSIS_CODES,
  DIAGNOSIS_OBSTACLES,
  DIAGNOSIS_REASON_LIMIT,
  DIAGNOSIS_TEXT_LIMIT,
  OVERRIDE_REASON_MIN,
  type CriterionCode,
  type CriterionInputOrigin,
  type DiagnosisCode,
  type DiagnosisObstacleCode,
  type LocalDate as DateText,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

export const CriterionCodeEnum = enumOf(CRITERION_CODES);
registerEnumType(CriterionCodeEnum, { name: 'CriterionCode', description: 'Published sets of criteria.' });
export const CriterionInputOriginEnum = enumOf(CRITERION_INPUT_ORIGINS);
registerEnumType(CriterionInputOriginEnum, {
  name: 'CriterionInputOrigin',
  description: 'Where an input of a criterion is recorded.',
});
export const DiagnosisCodeEnum = enumOf(DIAGNOSIS_CODES);
registerEnumType(DiagnosisCodeEnum, { name: 'DiagnosisCode', description: 'Diagnoses of the work-up.' });
export const DiagnosisObstacleCodeEnum = enumOf(DIAGNOSIS_OBSTACLES);
registerEnumType(DiagnosisObstacleCodeEnum, {
  name: 'DiagnosisObstacleCode',
  description: 'What keeps a diagnosis from being signed.',
});

@ObjectType({ description: 'What a criterion looked at.' })
export class CriterionInput {
  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'true, false or a number; null: not recorded.' })
  value: string | null;

  @Field(() => CriterionInputOriginEnum, { description: 'Where it is recorded.' })
  origin: CriterionInputOrigin;
}

@ObjectType({ description: 'One part of the published rule.' })
export class CriterionPart {
  @Field(() => String, { description: 'Its code; the page says the threshold.' })
  code: string;

  @Field(() => Boolean, { nullable: true, description: 'Null: cannot say.' })
  met: boolean | null;
}

@ObjectType({
  description: 'A set of criteria, computed from what was recorded. It suggests; a physician concludes.',
})
export class Criterion {
  @Field(() => CriterionCodeEnum, { description: 'Which set.' })
  code: CriterionCode;

  @Field(() => Boolean, { nullable: true, description: 'Null: cannot say, because of what is missing.' })
  met: boolean | null;

  @Field(() => [String], { description: 'Inputs that were not recorded and could change the answer.' })
  missing: readonly string[];

  @Field(() => [CriterionPart], { description: 'In the order of the published rule.' })
  parts: readonly CriterionPart[];

  @Field(() => [CriterionInput], { description: 'Everything that the rule looked at.' })
  inputs: readonly CriterionInput[];

  @Field(() => String, { description: 'Where the rule comes from.' })
  source: string;
}

@ObjectType({ description: 'The criteria of a patient, as of today.' })
export class DiagnosticCriteria {
  @Field(() => Int, { description: 'Version of the history that was read; 0: none.' })
  historyVersion: number;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day of the examination that was read; null: none.',
  })
  examinedOn: DateText | null;

  @Field(() => [Criterion], { description: 'One for each published set.' })
  criteria: readonly Criterion[];
}

@ObjectType({ description: 'What keeps a diagnosis from being signed.' })
export class DiagnosisObstacle {
  @Field(() => DiagnosisObstacleCodeEnum, { description: 'What.' })
  code: DiagnosisObstacleCode;

  @Field(() => [String], { description: 'Codes of the red flags, or ids of the tests.' })
  about: readonly string[];
}

@ObjectType({
  description: 'A diagnosis as a physician signed it. It is never changed; a later one may supersede it.',
})
export class Diagnosis {
  @Field(() => ID, { description: 'Id of the diagnosis.' })
  id: string;

  @Field(() => DiagnosisCodeEnum, { name: 'diagnosisCode', description: 'Which.' })
  code: DiagnosisCode;

  @Field(() => String, { description: 'Its name when it is another; else more about it.' })
  text: string;

  @Field(() => Int, { description: 'Version of the history that was read.' })
  historyVersion: number;

  @Field(() => [Criterion], { description: 'The criteria as they stood at the signature.' })
  criteria: readonly Criterion[];

  @Field(() => [DiagnosisObstacleCodeEnum], { description: 'What stood in the way and was overridden.' })
  overrides: readonly DiagnosisObstacleCode[];

  @Field(() => String, { description: 'Why it was overridden; empty when nothing was.' })
  overrideReason: string;

  @Field(() => ID, { nullable: true, description: 'The diagnosis that it replaces.' })
  supersedesId: string | null;

  @Field(() => String, { description: 'Why it replaces that one.' })
  supersedeReason: string;

  @Field(() => ID, { nullable: true, description: 'The later diagnosis that replaces it; null: it stands.' })
  supersededById: string | null;

  @Field(() => Date, { description: 'When it was signed.' })
  signedAt: Date;

  @Field(() => String, { description: 'By whom.' })
  signedByName: string;
}

@InputType({ description: 'A diagnosis to be signed.' })
export class SignDiagnosisInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice signs once.' })
  id: string;

  @Field(() => ID, { description: 'The episode.' })
  episodeId: string;

  @Field(() => Int, { description: 'The version of the history that was read; 0: none.' })
  historyVersion: number;

  @Field(() => DiagnosisCodeEnum, { description: 'Which.' })
  code: DiagnosisCode;

  @Field(() => String, {
    description: `Names another diagnosis, or says more; at most ${DIAGNOSIS_TEXT_LIMIT} characters.`,
  })
  text: string;

  @Field(() => [DiagnosisObstacleCodeEnum], { description: 'Obstacles that the signer saw and overrides.' })
  overrides: DiagnosisObstacleCode[];

  @Field(() => String, {
    description: `Why, ${OVERRIDE_REASON_MIN} to ${DIAGNOSIS_REASON_LIMIT} characters; empty without overrides.`,
  })
  overrideReason: string;

  @Field(() => ID, { nullable: true, description: 'The standing diagnosis that it replaces.' })
  supersedesId: string | null;

  @Field(() => String, {
    description: `Why it replaces that one, at most ${DIAGNOSIS_REASON_LIMIT} characters.`,
  })
  supersedeReason: string;
}

export const DiagnosisResult = createUnionType({
  name: 'DiagnosisResult',
  description:
    'The signed diagnosis, or why not: DIAGNOSIS_RED_FLAG, DIAGNOSIS_TEST_EXPLAINS_PAIN, DIAGNOSIS_TEST_PENDING …',
  types: () => [Diagnosis, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Diagnosis),
});
