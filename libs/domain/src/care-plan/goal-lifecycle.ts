import type { RuleRefusal } from '../text/index.ts';
import { refuse } from '../text/index.ts';

/** Where a goal is in its life, FHIR R4 Goal.lifecycleStatus. */
export const GOAL_LIFECYCLES = [
  'PROPOSED',
  'PLANNED',
  'ACCEPTED',
  'ACTIVE',
  'ON_HOLD',
  'COMPLETED',
  'CANCELLED',
  'ENTERED_IN_ERROR',
  'REJECTED',
] as const;
export type GoalLifecycle = (typeof GOAL_LIFECYCLES)[number];

/** How far the child has come, FHIR R4 Goal.achievementStatus. Another question than the lifecycle. */
export const GOAL_ACHIEVEMENTS = [
  'IN_PROGRESS',
  'IMPROVING',
  'WORSENING',
  'NO_CHANGE',
  'ACHIEVED',
  'SUSTAINING',
  'NOT_ACHIEVED',
  'NO_PROGRESS',
  'NOT_ATTAINABLE',
] as const;
export type GoalAchievement = (typeof GOAL_ACHIEVEMENTS)[number];

/** What a new goal may start as. */
export const INITIAL_GOAL_LIFECYCLES: readonly GoalLifecycle[] = [
  'PROPOSED',
  'PLANNED',
  'ACCEPTED',
  'ACTIVE',
];
export const DEFAULT_GOAL_LIFECYCLE: GoalLifecycle = 'ACTIVE';
export const INITIAL_GOAL_ACHIEVEMENT: GoalAchievement = 'IN_PROGRESS';

/** Allowed moves (after the FHIR R4 goal state machine). A finished or cancelled goal may be taken up again. */
export const GOAL_LIFECYCLE_MOVES: Readonly<Record<GoalLifecycle, readonly GoalLifecycle[]>> = {
  PROPOSED: ['PLANNED', 'ACCEPTED', 'ACTIVE', 'REJECTED', 'ENTERED_IN_ERROR'],
  PLANNED: ['ACCEPTED', 'ACTIVE', 'REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR'],
  ACCEPTED: ['PLANNED', 'ACTIVE', 'CANCELLED', 'ENTERED_IN_ERROR'],
  ACTIVE: ['ON_HOLD', 'COMPLETED', 'CANCELLED', 'ENTERED_IN_ERROR'],
  ON_HOLD: ['ACTIVE', 'COMPLETED', 'CANCELLED', 'ENTERED_IN_ERROR'],
  COMPLETED: ['ACTIVE', 'ENTERED_IN_ERROR'],
  CANCELLED: ['ACTIVE', 'ENTERED_IN_ERROR'],
  REJECTED: ['PROPOSED', 'ENTERED_IN_ERROR'],
  ENTERED_IN_ERROR: [],
};

/** True when the lifecycle may change so; staying is always possible. */
export function mayMoveGoal(from: GoalLifecycle, to: GoalLifecycle): boolean {
  return from === to || GOAL_LIFECYCLE_MOVES[from].includes(to);
}

/** Lifecycles in which a goal is still worked on; a due date in the past is overdue only then. */
export function isGoalOpen(lifecycle: GoalLifecycle): boolean {
  return !['COMPLETED', 'CANCELLED', 'ENTERED_IN_ERROR', 'REJECTED'].includes(lifecycle);
}

export interface GoalState {
  readonly lifecycle: GoalLifecycle;
  readonly achievement: GoalAchievement;
}

/**
 * Decides a change of lifecycle, achievement or both. Neither sets the other: finishing a goal does not achieve
 * it, and a finished goal keeps the achievement it had. A goal entered in error is frozen.
 */
export function decideGoalChange(
  current: GoalState,
  change: Partial<GoalState>,
): { readonly ok: true; readonly next: GoalState } | RuleRefusal<'GOAL_MOVE_IMPOSSIBLE'> {
  const next = {
    lifecycle: change.lifecycle ?? current.lifecycle,
    achievement: change.achievement ?? current.achievement,
  };
  if (!mayMoveGoal(current.lifecycle, next.lifecycle)) {
    return refuse(
      'GOAL_MOVE_IMPOSSIBLE',
      `A goal cannot go from ${current.lifecycle} to ${next.lifecycle}.`,
      'lifecycle',
    );
  }
  if (current.lifecycle === 'ENTERED_IN_ERROR' && next.achievement !== current.achievement) {
    return refuse('GOAL_MOVE_IMPOSSIBLE', 'A goal entered in error is not rated.', 'achievement');
  }
  return { ok: true, next };
}
