import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate as DateText } from '@consilium/domain';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

@ObjectType({ description: 'Where a goal stood on a day.' })
export class GoalRating {
  @Field(() => ID, { description: 'Id of the rating.' })
  id: string;

  @Field(() => Int, { description: '-2 much less than expected, 0 as expected, +2 much more.' })
  level: number;

  @Field(() => LocalDate, { description: 'The day.' })
  ratedOn: DateText;

  @Field(() => String, { description: 'What was seen; may be empty.' })
  note: string;

  @Field(() => String, { description: 'By whom.' })
  ratedByName: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  recordedAt: Date;
}

@ObjectType({ description: 'Goal attainment scaling: what one would see at each of five levels.' })
export class GoalScale {
  @Field(() => ID, { description: 'The goal.' })
  goalId: string;

  @Field(() => [String], { description: 'Five texts, from -2 to +2.' })
  levels: string[];

  @Field(() => Int, { description: 'Importance, 1 to 4.' })
  weight: number;

  @Field(() => Date, { description: 'When the levels were written.' })
  writtenAt: Date;

  @Field(() => String, { description: 'By whom.' })
  writtenByName: string;

  @Field(() => Int, { description: 'Pass it as baseVersion.' })
  version: number;

  @Field(() => [GoalRating], { description: 'In the order of their days.' })
  ratings: GoalRating[];
}

@ObjectType({ description: 'The T score of the goals rated by then.' })
export class AttainmentPoint {
  @Field(() => LocalDate, { description: 'A day on which something was rated.' })
  on: DateText;

  @Field(() => Float, { description: 'T score: 50 when all is as expected.' })
  score: number;

  @Field(() => Int, { description: 'Goals in it.' })
  rated: number;
}

@ObjectType({ description: 'How the scaled goals of a plan have moved (T = 50: as expected).' })
export class GoalAttainment {
  @Field(() => Float, { nullable: true, description: 'T score of the first ratings.' })
  baseline: number | null;

  @Field(() => Float, { nullable: true, description: 'T score of the latest ratings.' })
  achieved: number | null;

  @Field(() => Float, { nullable: true, description: 'Achieved less baseline.' })
  change: number | null;

  @Field(() => Int, { description: 'Scaled goals that have been rated.' })
  rated: number;

  @Field(() => Int, { description: 'Scaled goals that have not, and are left out of the scores.' })
  unrated: number;

  @Field(() => [AttainmentPoint], { description: 'One for each day of a rating.' })
  points: readonly AttainmentPoint[];
}

export const GoalScaleResult = createUnionType({
  name: 'GoalScaleResult',
  description: 'The levels with their ratings, or why not: NOT_YOUR_SECTION, EPISODE_CLOSED, GOAL_RATED …',
  types: () => [GoalScale, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : GoalScale),
});
