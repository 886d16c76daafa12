import type { LocalDate } from '../time/index.ts';
import { textProblems, type FieldProblem } from '../text/index.ts';
import { ATTAINMENT_LEVELS, goalAttainment, type AttainmentLevel } from './goal-attainment.ts';

/** Characters. */
export const RATING_NOTE_LIMIT = 500;

export interface LevelOnDate {
  readonly level: AttainmentLevel;
  readonly on: LocalDate;
}

/** A scaled goal with all its ratings, in the order in which they were recorded. */
export interface GoalOverTime {
  readonly weight: number;
  readonly ratings: readonly LevelOnDate[];
}

export interface AttainmentCourse {
  /** T score of each goal's first rating; null while nothing is rated. */
  readonly baseline: number | null;
  /** T score of each goal's latest rating. */
  readonly achieved: number | null;
  readonly change: number | null;
  readonly rated: number;
  readonly unrated: number;
  /** One for each date of a rating: the T score of what was rated by then. */
  readonly points: readonly { readonly on: LocalDate; readonly score: number; readonly rated: number }[];
}

/** How goals have moved since they were scaled (clinical.md 3.1: baseline, achieved and change are reported). */
export function attainmentCourse(goals: readonly GoalOverTime[]): AttainmentCourse {
  const inOrder = goals.map(({ weight, ratings }) => ({
    weight,
    // Of two ratings of one day the one recorded last holds.
    ratings: ratings.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  }));
  const first = goalAttainment(inOrder.map(({ weight, ratings }) => ({ weight, level: firstOf(ratings) })));
  const latest = (until: LocalDate | null) =>
    goalAttainment(
      inOrder.map(({ weight, ratings }) => ({
        weight,
        level: ratings.findLast(({ on }) => until === null || on <= until)?.level ?? null,
      })),
    );
  const now = latest(null);
  const dates = [...new Set(goals.flatMap(({ ratings }) => ratings.map(({ on }) => on)))].sort();
  return {
    baseline: first.score,
    achieved: now.score,
    change: first.score === null || now.score === null ? null : now.score - first.score,
    rated: now.rated,
    unrated: now.unrated,
    points: dates.flatMap((on) => {
      const { score, rated } = latest(on);
      return score === null ? [] : [{ on, score, rated }];
    }),
  };
}

/** The level of the first day; of several ratings of that day, the last. */
function firstOf(ratings: readonly LevelOnDate[]): AttainmentLevel | null {
  const [first] = ratings;
  return first ? (ratings.findLast(({ on }) => on === first.on)?.level ?? null) : null;
}

/** What is wrong with a rating as it was entered: empty when it is fine. Dates are the clinic's. */
export function ratingProblems(
  rating: { readonly level: number; readonly on: LocalDate; readonly note: string },
  { writtenOn, today }: { readonly writtenOn: LocalDate; readonly today: LocalDate },
): FieldProblem[] {
  const problems = textProblems('note', rating.note, { max: RATING_NOTE_LIMIT, multiline: true });
  if (!(ATTAINMENT_LEVELS as readonly number[]).includes(rating.level)) {
    const message = 'Choose one of the five levels.';
    problems.push({ field: 'level', code: 'NUMBER_OUT_OF_RANGE', message });
  }
  if (rating.on > today || rating.on < writtenOn) {
    const message = 'Choose a day between the one on which the levels were written and today.';
    problems.push({ field: 'ratedOn', code: 'DATE_INVALID', message });
  }
  return problems;
}
