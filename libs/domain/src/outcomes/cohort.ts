import type { AmpsSubtype, LevelOfCare } from '../episode/index.ts';
import type { LocalDate } from '../time/index.ts';
import { anchorOf } from './episode-outcome.ts';
import type { EpisodeOutcomeInput, OutcomeAnchor, ReportDefinition, ReportPeriod } from './outcome-input.ts';

/** Calendar year and quarter of a date. */
export function quarterOf(date: LocalDate): { readonly year: number; readonly quarter: 1 | 2 | 3 | 4 } {
  const quarter = Math.ceil(Number(date.slice(5, 7)) / 3);
  return { year: Number(date.slice(0, 4)), quarter: quarter as 1 | 2 | 3 | 4 };
}

/** The first and the last day of a period; undefined of all time. */
export function periodDates(
  period: ReportPeriod,
): { readonly from: LocalDate; readonly until: LocalDate } | undefined {
  if (period.kind === 'ALL') return undefined;
  const year = String(period.year).padStart(4, '0');
  if (period.kind === 'YEAR') return { from: `${year}-01-01`, until: `${year}-12-31` };
  const ends = ['03-31', '06-30', '09-30', '12-31'] as const;
  const first = String(period.quarter * 3 - 2).padStart(2, '0');
  return { from: `${year}-${first}-01`, until: `${year}-${ends[period.quarter - 1] ?? '12-31'}` };
}

function inPeriod(date: LocalDate, period: ReportPeriod): boolean {
  const dates = periodDates(period);
  return dates === undefined || (date >= dates.from && date <= dates.until);
}

/** The episodes a report is about: those whose anchor lies in the period. */
export function cohortOf(
  episodes: readonly EpisodeOutcomeInput[],
  definition: Pick<ReportDefinition, 'period' | 'programme' | 'subtype' | 'anchor'>,
): EpisodeOutcomeInput[] {
  return episodes.filter((episode) => {
    const anchorOn = anchorOf(episode, definition.anchor);
    return (
      anchorOn !== null &&
      inPeriod(anchorOn, definition.period) &&
      (definition.programme === null || episode.programme === definition.programme) &&
      (definition.subtype === null || episode.subtype === definition.subtype)
    );
  });
}

/** The smallest part into which cohorts can be cut: a quarter of one programme and one subtype. */
export interface CohortAtom {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly programme: LevelOfCare | null;
  readonly subtype: AmpsSubtype | null;
}

export function atomOf(episode: EpisodeOutcomeInput, anchor: OutcomeAnchor): CohortAtom | undefined {
  const anchorOn = anchorOf(episode, anchor);
  if (anchorOn === null) return undefined;
  return { ...quarterOf(anchorOn), programme: episode.programme, subtype: episode.subtype };
}
