import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalDate as DateText } from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

export const OPERATIONS_FIGURES = [
  'TIMER',
  'WAITING',
  'ENDING',
  'SESSION',
  'HOURS',
  'REFERRAL',
  'RESPONSE',
  'NOTE',
  'ADVERSE_EVENT',
] as const;
export type OperationsFigure = (typeof OPERATIONS_FIGURES)[number];
export const OperationsFigureEnum = enumOf(OPERATIONS_FIGURES);
registerEnumType(OperationsFigureEnum, {
  name: 'OperationsFigure',
  description: 'Kind of a figure of the report; its code says which of them.',
});

@ObjectType({ description: 'One row behind a figure.' })
export class OperationsRow {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { description: 'Name of the patient.' })
  patientName: string;

  @Field(() => LocalDate, { description: 'The day; the first one where there are two.' })
  on: DateText;

  @Field(() => LocalDate, { nullable: true, description: 'The second day; null: none yet.' })
  until: DateText | null;

  @Field(() => Int, { nullable: true, description: 'Days from one to the other, or to today.' })
  days: number | null;

  @Field(() => String, { nullable: true, description: 'What more there is to say: a code or a name.' })
  detail: string | null;
}

@ObjectType({ description: 'The rows behind a figure that the viewer may see.' })
export class OperationsRows {
  @Field(() => [OperationsRow], { description: 'Rows, at most 500.' })
  rows: OperationsRow[];

  @Field(() => Boolean, { description: 'Whether there are more that the viewer may not see.' })
  partial: boolean;
}
