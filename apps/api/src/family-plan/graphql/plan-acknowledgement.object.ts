import {
  createUnionType,
  Field,
  HideField,
  ID,
  InputType,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import {
  ACKNOWLEDGEMENT_ANSWERS,
  ACKNOWLEDGEMENT_WORDS_MAX,
  type AcknowledgementAnswer,
  type PatientRelation,
} from '@consilium/domain';
import { PatientRelationEnum } from '../../identity/index.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';

export const AcknowledgementAnswerEnum = enumOf(ACKNOWLEDGEMENT_ANSWERS);
registerEnumType(AcknowledgementAnswerEnum, {
  name: 'AcknowledgementAnswer',
  description: 'What a family answers to a version of the plan.',
});

@ObjectType({ description: 'What the young person or a guardian answered to a version of the plan.' })
export class PlanAcknowledgement {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @HideField()
  planVersionId: string;

  @Field(() => String, { description: 'Who.' })
  name: string;

  @Field(() => PatientRelationEnum, { description: 'SELF or PROXY.' })
  relation: PatientRelation;

  @Field(() => AcknowledgementAnswerEnum, { description: 'The answer.' })
  answer: AcknowledgementAnswer;

  @Field(() => String, { description: 'In their own words; may be empty.' })
  words: string;

  @Field(() => Date, { description: 'When.' })
  acknowledgedAt: Date;

  @Field(() => Boolean, { description: "Whether it is the viewer's own." })
  mine: boolean;
}

@InputType({ description: 'An answer to a version of the plan.' })
export class AcknowledgePlanVersionInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice records one.' })
  id: string;

  @Field(() => ID, { description: 'The version; the newest of its plan.' })
  planVersionId: string;

  @Field(() => AcknowledgementAnswerEnum, { description: 'The answer.' })
  answer: AcknowledgementAnswer;

  @Field(() => String, {
    defaultValue: '',
    description: `At most ${ACKNOWLEDGEMENT_WORDS_MAX} characters; a question has some.`,
  })
  words: string;
}

export const PlanAcknowledgementResult = createUnionType({
  name: 'PlanAcknowledgementResult',
  description: 'The answer, or why not: PLAN_VERSION_SUPERSEDED, ALREADY_ACKNOWLEDGED …',
  types: () => [PlanAcknowledgement, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : PlanAcknowledgement),
});
