import { isGoalOpen, type GoalAchievement, type GoalLifecycle } from '../care-plan/index.ts';

/** How a goal moved between two conferences. */
export const GOAL_MOVEMENTS = ['NEW', 'FORWARD', 'BACK', 'SAME', 'REACHED', 'CLOSED'] as const;
export type GoalMovement = (typeof GOAL_MOVEMENTS)[number];

/** A goal as it stood on a day. */
export interface GoalStanding {
  readonly lifecycle: GoalLifecycle;
  readonly achievement: GoalAchievement;
  /** Attainment level, -2 to +2; null: not scaled or not rated. */
  readonly level: number | null;
}

/** Further along is a higher number. */
const PROGRESS: Readonly<Record<GoalAchievement, number>> = {
  NOT_ATTAINABLE: -2,
  NOT_ACHIEVED: -2,
  WORSENING: -1,
  NO_PROGRESS: 0,
  NO_CHANGE: 0,
  IN_PROGRESS: 0,
  IMPROVING: 1,
  ACHIEVED: 2,
  SUSTAINING: 2,
};

const isReached = ({ achievement }: GoalStanding) => PROGRESS[achievement] === 2;

/**
 * Movement since the last conference. Two ratings by the goal's own levels decide before the words about its
 * achievement; a goal that was given up is CLOSED and never counts as reached.
 *
 * @param before null: it was not in the plan then
 */
export function goalMovement(before: GoalStanding | null, now: GoalStanding): GoalMovement {
  const givenUp = !isGoalOpen(now.lifecycle) && now.lifecycle !== 'COMPLETED';
  if (givenUp) return 'CLOSED';
  if (isReached(now) && !(before && isReached(before))) return 'REACHED';
  if (!before) return 'NEW';
  const byLevel = before.level !== null && now.level !== null ? Math.sign(now.level - before.level) : 0;
  const direction = byLevel || Math.sign(PROGRESS[now.achievement] - PROGRESS[before.achievement]);
  if (direction > 0) return 'FORWARD';
  if (direction < 0) return 'BACK';
  return now.lifecycle === 'COMPLETED' && before.lifecycle !== 'COMPLETED' ? 'CLOSED' : 'SAME';
}
