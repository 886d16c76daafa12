import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SoftGoalEnum, type SoftGoal } from '../../availability/index.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { UnplacedReason } from './unplaced-session.object.ts';

export const FIXED_PLACEMENTS = ['LOCKED', 'STARTED'] as const;
export type FixedPlacement = (typeof FIXED_PLACEMENTS)[number];
export const FixedPlacementEnum = enumOf(FIXED_PLACEMENTS);
registerEnumType(FixedPlacementEnum, {
  name: 'FixedPlacement',
  description: 'Why a session may not move at all.',
});

@ObjectType({ description: 'What one soft goal gains or loses.' })
export class GoalCost {
  @Field(() => SoftGoalEnum, { description: 'The goal.' })
  goal: SoftGoal;

  @Field(() => Float, { description: 'More cost; below zero it is a gain.' })
  cost: number;
}

@ObjectType({ description: 'Another place at which a session fits with nothing else moved.' })
export class PlacementAlternative {
  @Field(() => Date, { description: 'Start.' })
  startsAt: Date;

  @Field(() => Date, { description: 'End.' })
  endsAt: Date;

  @Field(() => [ID], { description: 'The members it would be with.' })
  memberIds: string[];

  @Field(() => ID, { nullable: true, description: 'The room it would be in.' })
  roomId: string | null;

  @Field(() => Float, { description: 'What the week would cost more; below zero it would cost less.' })
  delta: number;

  @Field(() => [GoalCost], {
    description: 'The difference by goal; goals that stay as they are do not appear.',
  })
  parts: GoalCost[];
}

@ObjectType({ description: 'Why a session is where a proposal has it.' })
export class PlacementExplanation {
  @Field(() => ID, { description: 'The proposed session.' })
  sessionId: string;

  @Field(() => FixedPlacementEnum, { nullable: true, description: 'Why it may not move, if it may not.' })
  fixed: FixedPlacement | null;

  @Field(() => [GoalCost], { description: 'What the week would save by goal without the session.' })
  costs: GoalCost[];

  @Field(() => [PlacementAlternative], { description: 'Other places, the cheapest first.' })
  alternatives: PlacementAlternative[];

  @Field(() => [UnplacedReason], {
    description: 'What stands against other starts, the most frequent first.',
  })
  blocked: UnplacedReason[];

  @Field(() => Int, { description: 'Starts that day and hour would allow.' })
  ofStarts: number;
}
