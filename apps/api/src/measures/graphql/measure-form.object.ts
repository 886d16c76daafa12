import { createUnionType, Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Respondent } from '@consilium/domain';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { CrisisLine } from '../../safety/index.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { RespondentEnum } from './measure-enums.ts';

@ObjectType({ description: 'One answer to choose.' })
export class MeasureOption {
  @Field(() => Int, { description: 'Its value.' })
  value: number;

  @Field(() => String, { nullable: true, description: 'Its words; null: only the number.' })
  text: string | null;
}

@ObjectType({ description: 'One question.' })
export class MeasureItem {
  @Field(() => String, { description: 'Key of the item.' })
  key: string;

  @Field(() => Int, { description: 'Its number, from 1.' })
  number: number;

  @Field(() => String, {
    nullable: true,
    description: 'Its words; null: shown as "Item n", read from paper.',
  })
  text: string | null;

  @Field(() => [MeasureOption], { description: 'To choose from; empty: a number is entered.' })
  options: MeasureOption[];

  @Field(() => Float, { nullable: true, description: 'Smallest number, where one is entered.' })
  min: number | null;

  @Field(() => Float, { nullable: true, description: 'Largest number, where one is entered.' })
  max: number | null;

  @Field(() => Boolean, { description: 'Asks about suicide or harm: show where help is first.' })
  safety: boolean;

  @Field(() => [String], {
    description: 'Asked only when one of these items was answered above 0; empty: always.',
  })
  askedAfter: string[];

  @Field(() => Float, { nullable: true, description: 'What was answered so far.' })
  answer: number | null;

  @Field(() => Boolean, { description: 'Whether it was answered or skipped on purpose.' })
  answered: boolean;
}

@ObjectType({ description: 'One instrument to answer.' })
export class MeasureFormPart {
  @Field(() => String, { description: 'The instrument.' })
  instrumentCode: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => Int, { nullable: true, description: 'The past days that are asked about.' })
  recallDays: number | null;

  @Field(() => Boolean, { description: 'Already sent.' })
  completed: boolean;

  @Field(() => [MeasureItem], { description: 'The questions; none once it was sent.' })
  items: MeasureItem[];
}

@ObjectType({
  description: 'What one person is asked. It shows nobody else’s answers, and nothing of the record.',
})
export class MeasureForm {
  @Field(() => String, { description: 'The clinic that asks.' })
  clinicName: string;

  @Field(() => RespondentEnum, { description: 'Who answers.' })
  respondent: Respondent;

  @Field(() => String, { description: 'Given name of the young person it is about.' })
  givenName: string;

  @Field(() => LocalDate, { description: 'The last day on which it can be answered.' })
  closesOn: string;

  @Field(() => Boolean, { description: 'Everything was sent.' })
  completed: boolean;

  @Field(() => CrisisLine, {
    nullable: true,
    description: 'Where help is at once; null until the clinic has said it.',
  })
  crisisLine: CrisisLine | null;

  @Field(() => [MeasureFormPart], { description: 'In the order asked.' })
  parts: MeasureFormPart[];
}

@InputType({ description: 'One answer.' })
export class MeasureAnswerInput {
  @Field(() => String, { description: 'Key of the item.' })
  itemKey: string;

  @Field(() => Float, { nullable: true, description: 'The value; null: skipped on purpose.' })
  value?: number | null;
}

@InputType({ description: 'Answers to one instrument, some or all.' })
export class SaveMeasureAnswersInput {
  @Field(() => String, { description: 'Secret of the link.' })
  token: string;

  @Field(() => String, { description: 'The instrument.' })
  instrumentCode: string;

  @Field(() => [MeasureAnswerInput], { description: 'At most 100.' })
  answers: MeasureAnswerInput[];

  @Field(() => Boolean, { description: 'Send it: nothing of it can be changed afterwards.' })
  complete: boolean;

  @Field(() => String, { description: 'Language it was read in, en or es.' })
  language: string;
}

export const MeasureFormResult = createUnionType({
  name: 'MeasureFormResult',
  description: 'REQUEST_CLOSED or a problem of an answer when refused.',
  types: () => [MeasureForm, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : MeasureForm),
});
