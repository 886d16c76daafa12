import type { Respondent, TimePoint } from '@consilium/domain';
import type { Level } from './course.ts';

/** What a form says instead of what the course would have it say. */
export interface EdgeForm {
  readonly family: string;
  readonly timePoint: TimePoint;
  readonly respondent: Respondent;
  readonly level: Partial<Level>;
}

/**
 * Limits and contradictions on purpose (clinical.md 2.5): disability just at and just past a limit, no pain now where it
 * is usually 7, and a child and a parent more than 15 points apart.
 */
export const EDGE_FORMS: readonly EdgeForm[] = [
  { family: 'Abernathy', timePoint: 'DISCHARGE', respondent: 'PATIENT', level: { disability: 12 } },
  { family: 'Alderton', timePoint: 'DISCHARGE', respondent: 'PATIENT', level: { disability: 13 } },
  { family: 'Barraclough', timePoint: 'ADMISSION', respondent: 'PATIENT', level: { disability: 29 } },
  { family: 'Birchall', timePoint: 'ADMISSION', respondent: 'PATIENT', level: { disability: 30, pain: 7 } },
  { family: 'Marlowe', timePoint: 'ADMISSION', respondent: 'PATIENT', level: { disability: 14 } },
  { family: 'Marlowe', timePoint: 'ADMISSION', respondent: 'GUARDIAN', level: { disability: 34 } },
];

/** Two assessments inside one window: somebody asked again two weeks after the form of three months. */
export const ASKED_TWICE = { family: 'Bosworth', timePoint: 'MONTH_3', daysLater: 14 } as const;

/** The forms of the discharge came back on the day of those of the first month. */
export const LATE_DISCHARGE = { family: 'Calloway', timePoint: 'DISCHARGE', with: 'MONTH_1' } as const;

export const edgeOf = (
  family: string,
  timePoint: TimePoint,
  respondent: Respondent,
): Partial<Level> | undefined =>
  EDGE_FORMS.find(
    (edge) => edge.family === family && edge.timePoint === timePoint && edge.respondent === respondent,
  )?.level;

/** The forms of these are always there: something depends on them. */
export const isEdge = (family: string): boolean =>
  [...EDGE_FORMS, ASKED_TWICE, LATE_DISCHARGE].some((edge) => edge.family === family);
