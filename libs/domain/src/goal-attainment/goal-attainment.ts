import { textProblems, type FieldProblem } from '../text/index.ts';

/** Levels of a scaled goal: 0 as expected, -2 much less, +2 much more (Kiresuk and Sherman 1968). */
export const ATTAINMENT_LEVELS = [-2, -1, 0, 1, 2] as const;
export type AttainmentLevel = (typeof ATTAINMENT_LEVELS)[number];

/** Weights as in clinical use, importance times difficulty apart: 1 to 4 are told by words on the page. */
export const GOAL_WEIGHTS = [1, 2, 3, 4] as const;

/** Assumed correlation of goals (Kiresuk and Sherman 1968). */
export const GOAL_CORRELATION = 0.3;

/** One scaled goal; null while it is not rated. */
export interface RatedGoal {
  readonly level: AttainmentLevel | null;
  readonly weight: number;
}

export interface GoalAttainment {
  /** T score: 50 when all is as expected; null when nothing is rated. */
  readonly score: number | null;
  readonly rated: number;
  /** Left out of the score, and shown beside it. */
  readonly unrated: number;
}

/**
 * `T = 50 + 10 sum(w x) / sqrt((1 - p) sum(w^2) + p (sum w)^2)`, p = 0.3, with the formula as corrected by the erratum of
 * Turner-Stokes 2009 (clinical.md 3.1, V:S63).
 *
 * @throws RangeError for a weight that is not above zero.
 */
export function goalAttainment(goals: readonly RatedGoal[]): GoalAttainment {
  if (goals.some((goal) => !(goal.weight > 0))) throw new RangeError('A weight is above zero.');
  const rated = goals.flatMap((goal) =>
    goal.level === null ? [] : [{ level: goal.level, weight: goal.weight }],
  );
  const unrated = goals.length - rated.length;
  if (rated.length === 0) return { score: null, rated: 0, unrated };
  const weighted = rated.reduce((sum, goal) => sum + goal.weight * goal.level, 0);
  const squares = rated.reduce((sum, goal) => sum + goal.weight ** 2, 0);
  const weights = rated.reduce((sum, goal) => sum + goal.weight, 0);
  const spread = Math.sqrt((1 - GOAL_CORRELATION) * squares + GOAL_CORRELATION * weights ** 2);
  return { score: 50 + (10 * weighted) / spread, rated: rated.length, unrated };
}

/** The five levels as written when the goal was set, worst first; each says what one would see. */
export type AttainmentScale = Readonly<Record<AttainmentLevel, string>>;

export const LEVEL_TEXT_LIMIT = 300;

/** A scale is whole: all five levels are written, and no two alike. */
export function checkAttainmentScale(scale: AttainmentScale): FieldProblem[] {
  const texts = ATTAINMENT_LEVELS.map((level) => scale[level].trim());
  return ATTAINMENT_LEVELS.flatMap((level, at) => {
    const field = `level${String(level)}`;
    const text = texts[at] ?? '';
    const problems = textProblems(field, text, { max: LEVEL_TEXT_LIMIT, required: true });
    if (problems.length > 0 || texts.indexOf(text) === at) return problems;
    const message = 'Two levels read alike. Say what tells them apart.';
    return [{ field, code: 'CHOSEN_TWICE' as const, message }];
  });
}
