import {
  DEFAULT_MINIMUM_CELL,
  isReportableCohort,
  type ReportDefinition,
  type ReportPeriod,
} from '@consilium/domain';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type { ReportInput } from './graphql/report.object.ts';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2200;

function periodOf({ year, quarter }: ReportInput): ReportPeriod | Refusal {
  if (year === null || year === undefined) {
    return quarter === null || quarter === undefined
      ? { kind: 'ALL' }
      : new Refusal('INVALID_INPUT', 'Choose a year for the quarter.', 'year');
  }
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    return new Refusal('NUMBER_OUT_OF_RANGE', 'Give a year from 1990 to 2200.', 'year');
  }
  if (quarter === null || quarter === undefined) return { kind: 'YEAR', year };
  if (quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4)
    return { kind: 'QUARTER', year, quarter };
  return new Refusal('NUMBER_OUT_OF_RANGE', 'Give a quarter from 1 to 4.', 'quarter');
}

/** A report as it was asked for, or why it cannot be. */
export function definitionOf(input: ReportInput): ReportDefinition | Refusal {
  const period = periodOf(input);
  if (period instanceof Refusal) return period;
  const cohort = { period, programme: input.programme ?? null, subtype: input.subtype ?? null };
  if (!isReportableCohort(cohort)) {
    return new Refusal(
      'COHORT_TOO_FINE',
      'A quarter of one programme or subtype is too few people to report. Choose a year, or all of them.',
      'quarter',
    );
  }
  return {
    ...cohort,
    anchor: input.anchor,
    timePoint: input.timePoint,
    functionDefinition: input.functionDefinition,
    minimumCell: DEFAULT_MINIMUM_CELL,
  };
}
