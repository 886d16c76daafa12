import type { AmpsSubtype, LevelOfCare } from '../episode/index.ts';
import type { LocalDate } from '../time/index.ts';
import type { ReportDefinition } from './outcome-input.ts';

/** Whom a report is about. */
export type Cohort = Pick<ReportDefinition, 'period' | 'programme' | 'subtype'>;

/** The smallest part into which cohorts can be cut: a quarter of one programme and one subtype. */
export interface CohortAtom {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly programme: LevelOfCare | null;
  readonly subtype: AmpsSubtype | null;
}

/** Calendar year and quarter of a date. */
export function quarterOf(date: LocalDate): Pick<CohortAtom, 'year' | 'quarter'> {
  const quarter = Math.ceil(Number(date.slice(5, 7)) / 3);
  return { year: Number(date.slice(0, 4)), quarter: quarter as CohortAtom['quarter'] };
}

export function atomAt(
  date: LocalDate,
  episode: { readonly programme: LevelOfCare | null; readonly subtype: AmpsSubtype | null },
): CohortAtom {
  return { ...quarterOf(date), programme: episode.programme, subtype: episode.subtype };
}

export function isInCohort(atom: CohortAtom, { period, programme, subtype }: Cohort): boolean {
  return (
    (programme === null || atom.programme === programme) &&
    (subtype === null || atom.subtype === subtype) &&
    (period.kind === 'ALL' ||
      (atom.year === period.year && (period.kind === 'YEAR' || atom.quarter === period.quarter)))
  );
}

/** False for what no report may ask: a quarter of one programme or subtype, of which hardly anything could be shown. */
export function isReportableCohort({ period, programme, subtype }: Cohort): boolean {
  return period.kind !== 'QUARTER' || (programme === null && subtype === null);
}
