import type { FieldProblem } from '../text/index.ts';
import { textProblems } from '../text/index.ts';
import { addDays, isLocalDate, isoWeekday, mondayOf, type LocalDate } from '../time/index.ts';
import { FULL_WEEK, stepOn, type SchoolStep } from './school-plan.ts';

/** A half-day: there, not there though there was school, or no school. */
export const HALF_DAYS = ['ATTENDED', 'ABSENT', 'NO_SCHOOL'] as const;
export type HalfDay = (typeof HALF_DAYS)[number];

/** A week as it went: Monday morning, Monday afternoon, to Friday afternoon; null: not recorded. */
export interface SchoolWeek {
  readonly weekOf: LocalDate;
  readonly halfDays: readonly (HalfDay | null)[];
  readonly note: string;
}

export const SCHOOL_WEEK_NOTE = 500;
/** How long ago a week may lie that is written down now. Weeks (design default). */
export const SCHOOL_WEEKS_BACK = 26;

export function schoolWeekProblems(week: SchoolWeek, today: LocalDate): FieldProblem[] {
  const problems = textProblems('note', week.note, { max: SCHOOL_WEEK_NOTE, multiline: true });
  if (!isLocalDate(week.weekOf) || isoWeekday(week.weekOf) !== 1) {
    return [...problems, { field: 'weekOf', code: 'DATE_INVALID', message: 'A week begins on a Monday.' }];
  }
  if (week.weekOf > today || week.weekOf < addDays(mondayOf(today), -7 * SCHOOL_WEEKS_BACK)) {
    const message = `Choose this week or one of the past ${SCHOOL_WEEKS_BACK}.`;
    return [...problems, { field: 'weekOf', code: 'DATE_OUT_OF_RANGE', message }];
  }
  if (week.halfDays.length !== FULL_WEEK) {
    const message = `A week has ${FULL_WEEK} half-days.`;
    return [...problems, { field: 'halfDays', code: 'NUMBER_OUT_OF_RANGE', message }];
  }
  const ahead = week.halfDays.findIndex(
    (half, at) => half === 'ATTENDED' && dayOfHalf(week.weekOf, at) > today,
  );
  if (ahead >= 0) {
    const message = 'This day is still to come.';
    problems.push({ field: `halfDays.${String(ahead)}`, code: 'DATE_OUT_OF_RANGE', message });
  }
  return problems;
}

/** The day of a half-day of a week, counted from 0. */
export const dayOfHalf = (weekOf: LocalDate, at: number): LocalDate => addDays(weekOf, Math.floor(at / 2));

/** Half-days of school: those attended, those there were, and their share in percent; null: there was no school. */
export interface AttendedShare {
  readonly attended: number;
  readonly of: number;
  readonly percent: number | null;
}

export function attendedShare(weeks: readonly Pick<SchoolWeek, 'halfDays'>[]): AttendedShare {
  const all = weeks.flatMap(({ halfDays }) => halfDays);
  const attended = all.filter((half) => half === 'ATTENDED').length;
  const of = attended + all.filter((half) => half === 'ABSENT').length;
  return { attended, of, percent: of === 0 ? null : Math.round((100 * attended) / of) };
}

/** Half-days that the plan asks for in a week, by the step that holds on its Friday; 0 before the first. */
export const plannedHalfDays = (steps: readonly SchoolStep[], weekOf: LocalDate): number =>
  stepOn(steps, addDays(weekOf, 4))?.halfDays ?? 0;

/** Days of school over which being back in full is judged, and how many of them may be missed (clinical.md 2.6). */
export const FULL_TIME = { days: 20, missed: 1 } as const;

/**
 * Whether school is full-time again: of the last 20 days on which there was school at most one was missed; two half-days are
 * one day. Null: fewer than 20 are recorded.
 */
export function isFullTime(weeks: readonly SchoolWeek[]): boolean | null {
  const days = weeks
    .toSorted((one, other) => (one.weekOf < other.weekOf ? 1 : -1))
    .flatMap(({ halfDays }) =>
      [4, 3, 2, 1, 0].map((day) => [halfDays[2 * day] ?? null, halfDays[2 * day + 1] ?? null]),
    )
    .filter((halves) => halves.some((half) => half === 'ATTENDED' || half === 'ABSENT'))
    .slice(0, FULL_TIME.days);
  if (days.length < FULL_TIME.days) return null;
  const missedHalves = days.flat().filter((half) => half === 'ABSENT').length;
  return missedHalves / 2 <= FULL_TIME.missed;
}
