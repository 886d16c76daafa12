import type { GoalScaleFieldsFragment } from '../../gql/graphql.ts';

export type GoalScale = GoalScaleFieldsFragment;

/** A goal as far as its levels go. */
export interface ScaledGoal {
  readonly id: string;
  readonly description: string;
  /** The viewer may write its levels. */
  readonly editable: boolean;
  /** The viewer may rate it. */
  readonly ratable: boolean;
  readonly scale?: GoalScale | null;
}

/** The rating that holds: of the latest day, the one recorded last. */
export const latestRating = (scale: GoalScale): GoalScale['ratings'][number] | undefined =>
  scale.ratings.at(-1);

/** As levels are spoken of: −2, 0, +1. */
export const levelText = (level: number): string =>
  level > 0 ? `+${level}` : String(level).replace('-', '−');
