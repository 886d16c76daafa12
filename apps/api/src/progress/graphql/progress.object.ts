import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DECISION_REASONS, type DecisionReason } from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';

export const CHART_CHANGE_KINDS = [
  'PLAN_VERSION',
  'HOLD_SET',
  'HOLD_LIFTED',
  'LADDER_MOVE',
  'MEASURES',
  'NOTE_SIGNED',
  'SESSIONS',
] as const;
export type ChartChangeKind = (typeof CHART_CHANGE_KINDS)[number];

const ChartChangeKindEnum = enumOf(CHART_CHANGE_KINDS);
const DecisionReasonEnum = enumOf(DECISION_REASONS);
registerEnumType(ChartChangeKindEnum, { name: 'ChartChangeKind', description: 'What kind of thing is new.' });
registerEnumType(DecisionReasonEnum, {
  name: 'DecisionReason',
  description: 'Why a patient needs a decision.',
});

@ObjectType({ description: 'Something new in a chart.' })
export class ChartChange {
  @Field(() => ChartChangeKindEnum, { description: 'What kind.' })
  kind: ChartChangeKind;

  @Field(() => Date, { description: 'When, the latest of them.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'By whom, when it is one.' })
  byName: string | null;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'What is new since the viewer last said to have seen it.' })
export class ChartChanges {
  @Field(() => Date, { nullable: true, description: 'Since when; null: never looked.' })
  since: Date | null;

  @Field(() => [ChartChange], { description: 'The latest first.' })
  changes: ChartChange[];
}

@ObjectType({ description: 'One of the viewer’s own patients, and what asks for a decision.' })
export class CaseloadRow {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { description: 'Name.' })
  patientName: string;

  @Field(() => String, { description: 'State of the episode.' })
  state: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Days since admission; null before it or after discharge.',
  })
  daysInTreatment: number | null;

  @Field(() => String, { nullable: true, description: 'Band of disability now.' })
  functionBand: string | null;

  @Field(() => [DecisionReasonEnum], { description: 'The most pressing first; empty: nothing.' })
  reasons: DecisionReason[];
}
