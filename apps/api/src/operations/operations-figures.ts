import {
  isRestrictedEvent,
  proportion,
  type AdverseEventClass,
  type RunChart as RunChartFigures,
  type Timer,
} from '@consilium/domain';
import {
  OperationsAdverseEvents,
  OperationsNotes,
  OperationsRate,
  OperationsTimer,
  RunChart,
} from './graphql/operations.object.ts';
import type { SessionOutcomeCount } from './session-facts.queries.ts';

export function rateOf(code: string, count: number, of: number): OperationsRate {
  const found = proportion(count, of);
  return Object.assign(new OperationsRate(), {
    code,
    count,
    of,
    rate: found?.rate ?? null,
    low: found?.interval.low ?? null,
    high: found?.interval.high ?? null,
  });
}

export function timerOf({ code, days, stillWaiting }: Timer): OperationsTimer {
  return Object.assign(new OperationsTimer(), {
    code,
    n: days?.n ?? 0,
    mean: days?.mean ?? null,
    median: days?.median ?? null,
    lowerQuartile: days?.lowerQuartile ?? null,
    upperQuartile: days?.upperQuartile ?? null,
    stillWaiting,
  });
}

const OUTCOMES = ['ATTENDED', 'NO_SHOW', 'CANCELLED_LATE', 'CANCELLED', 'NOT_RECORDED'] as const;

export function sessionRates(counts: readonly SessionOutcomeCount[]): OperationsRate[] {
  const all = counts.reduce((sum, one) => sum + one.count, 0);
  return OUTCOMES.map((code) =>
    rateOf(
      code,
      counts.filter((one) => one.outcome === code).reduce((sum, one) => sum + one.count, 0),
      all,
    ),
  );
}

const RESPONDENTS = ['PATIENT', 'GUARDIAN', 'CLINICIAN'] as const;

/** All first: the first line of an honest report. */
export function responseRates(
  rows: readonly { readonly respondent: string; readonly part: number; readonly whole: number }[],
): OperationsRate[] {
  const sum = (code: string, own: typeof rows): OperationsRate =>
    rateOf(
      code,
      own.reduce((total, one) => total + one.part, 0),
      own.reduce((total, one) => total + one.whole, 0),
    );
  return [
    sum('ALL', rows),
    ...RESPONDENTS.map((code) =>
      sum(
        code,
        rows.filter((one) => one.respondent === code),
      ),
    ),
  ];
}

/** Ages in whole days since the session; a design default. */
const AGES = [
  { fromDays: 0, untilDays: 1 },
  { fromDays: 2, untilDays: 3 },
  { fromDays: 4, untilDays: 7 },
  { fromDays: 8, untilDays: null },
] as const;

export function noteAges(
  rows: readonly { readonly wants: string; readonly days: number; readonly count: number }[],
): OperationsNotes[] {
  return ['SIGNATURE', 'COSIGNATURE'].flatMap((wants) =>
    AGES.map(({ fromDays, untilDays }) =>
      Object.assign(new OperationsNotes(), {
        wants,
        fromDays,
        untilDays,
        count: rows
          .filter(
            (row) =>
              row.wants === wants &&
              Math.max(0, row.days) >= fromDays &&
              (untilDays === null || row.days <= untilDays),
          )
          .reduce((sum, row) => sum + row.count, 0),
      }),
    ),
  );
}

/** A class that few may know of is counted and not named. */
const named = (eventClass: AdverseEventClass): string =>
  isRestrictedEvent(eventClass) ? 'CONFIDENTIAL' : eventClass;

export function adverseEventCounts(
  rows: readonly {
    readonly eventClass: AdverseEventClass;
    readonly serious: boolean;
    readonly count: number;
  }[],
): OperationsAdverseEvents[] {
  const classes = [...new Set(rows.map((row) => named(row.eventClass)))].sort();
  return classes.map((eventClass) => {
    const own = rows.filter((row) => named(row.eventClass) === eventClass);
    const total = (of: typeof rows): number => of.reduce((sum, row) => sum + row.count, 0);
    return Object.assign(new OperationsAdverseEvents(), {
      eventClass,
      count: total(own),
      serious: total(own.filter((row) => row.serious)),
    });
  });
}

/** Signals stand at the weeks that have a value; a rate or count has no lower limit below zero. */
export function chartOf({ code, weeks, control }: RunChartFigures): RunChart {
  const points = [...(control?.points ?? [])];
  return Object.assign(new RunChart(), {
    code,
    centre: control?.centre ?? null,
    upper: control?.upper ?? null,
    lower: control === null ? null : Math.max(0, control.lower),
    weeks: weeks.map((week) => ({
      ...week,
      signals: week.value === null ? [] : [...(points.shift()?.signals ?? [])],
    })),
  });
}
