import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LEVEL_TEXT_LIMIT, RATING_NOTE_LIMIT } from '@consilium/domain';
import { LocalDate } from '../../platform/graphql/scalars.ts';

@InputType({ description: 'The five levels of a goal, written before it is first rated.' })
export class WriteGoalScaleInput {
  @Field(() => ID, { description: 'The goal.' })
  goalId: string;

  @Field(() => Int, { description: 'The version that was read; 0 for the first.' })
  baseVersion: number;

  @Field(() => [String], {
    description: `Five texts from -2 to +2, each different, at most ${LEVEL_TEXT_LIMIT} characters.`,
  })
  levels: string[];

  @Field(() => Int, { description: 'Importance, 1 to 4.' })
  weight: number;
}

@InputType({ description: 'Where a goal stands.' })
export class RateGoalInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice rates once.' })
  id: string;

  @Field(() => ID, { description: 'The goal.' })
  goalId: string;

  @Field(() => Int, { description: '-2 to +2.' })
  level: number;

  @Field(() => LocalDate, { description: 'The day; today at the latest.' })
  ratedOn: string;

  @Field(() => String, {
    description: `What was seen, at most ${RATING_NOTE_LIMIT} characters; may be empty.`,
  })
  note: string;
}
