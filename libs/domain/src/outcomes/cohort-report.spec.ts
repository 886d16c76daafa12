import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../time/index.ts';
import {
  cohortReport,
  cohortReports,
  INDICATORS,
  isReportableCohort,
  type Assessment,
  type Cohort,
  type CohortReport,
  type EpisodeOutcomeInput,
  type OutcomeClass,
  type ReportDefinition,
} from './index.ts';

const TODAY = '2027-06-30';
const DEFINITION: ReportDefinition = {
  period: { kind: 'ALL' },
  programme: null,
  subtype: null,
  anchor: 'DISCHARGE',
  timePoint: 'MONTH_1',
  functionDefinition: 'INSTRUMENT',
  minimumCell: 5,
};

const OF_CLASS: Readonly<Record<OutcomeClass, Pick<Assessment, 'fdi' | 'painUsual'> | undefined>> = {
  A: { fdi: 4, painUsual: 0 },
  B: { fdi: 8, painUsual: 2 },
  C: { fdi: 10, painUsual: 6 },
  D: { fdi: 25, painUsual: 1 },
  X: undefined,
};

let made = 0;
function episode(
  outcome: OutcomeClass,
  over: Partial<EpisodeOutcomeInput> & { readonly dischargedOn?: string } = {},
): EpisodeOutcomeInput {
  made += 1;
  const dischargedOn = over.dischargedOn ?? '2026-03-01';
  const admittedOn = addDays(dischargedOn, -21);
  const at = OF_CLASS[outcome];
  return {
    episodeId: `e${String(made)}`,
    patientId: `p${String(made)}`,
    subtype: 'DIFFUSE',
    programme: 'DAY_HOSPITAL',
    referredOn: addDays(admittedOn, -60),
    admittedOn,
    completed: true,
    assessments: [
      { on: admittedOn, fdi: 30, painUsual: 7, status: null },
      ...(at ? [{ on: addDays(dischargedOn, 30), ...at, status: null }] : []),
    ],
    ...over,
    dischargedOn,
  };
}

function many(
  n: number,
  outcome: OutcomeClass,
  over: Parameters<typeof episode>[1] = {},
): EpisodeOutcomeInput[] {
  return Array.from({ length: n }, () => episode(outcome, over));
}

function figure(
  report: CohortReport,
  category: string,
): CohortReport['indicators'][0]['categories'][0] | undefined {
  return report.indicators
    .find((one) => one.code === 'OUTCOME_CLASS')
    ?.categories.find((one) => one.category === category);
}

describe('a cohort whose classes are known by construction', () => {
  const cohort = [...many(20, 'A'), ...many(10, 'B'), ...many(8, 'C'), ...many(6, 'D'), ...many(6, 'X')];
  const report = cohortReport(cohort, DEFINITION, TODAY);

  it('counts them, with both denominators and the missing beside', () => {
    expect(report.episodes).toBe(50);
    const classes = report.indicators[0];
    expect([classes?.due, classes?.missing, classes?.notYetDue]).toEqual([50, 6, 0]);
    expect(classes?.categories.map((one) => [one.category, one.count])).toEqual([
      ['A', 20],
      ['B', 10],
      ['C', 8],
      ['D', 6],
    ]);
    expect(figure(report, 'A')?.observed).toMatchObject({ count: 20, of: 44 });
    expect(figure(report, 'A')?.intention).toMatchObject({ count: 20, of: 50 });
  });

  it('puts function before pain', () => {
    expect(report.indicators.map((one) => one.code).slice(-3)).toEqual([
      'PAIN_NOTICED',
      'PAIN_30',
      'PAIN_50',
    ]);
  });

  it('summarises the change of those seen twice', () => {
    expect(report.disability.n).toBe(44);
    expect(report.disability.before?.mean).toBe(30);
    expect(report.disability.after?.mean).toBeCloseTo((20 * 4 + 10 * 8 + 8 * 10 + 6 * 25) / 44, 10);
  });

  it('does not count as missing what is not yet due', () => {
    const recent = many(12, 'X', { dischargedOn: '2027-06-20' });
    const classes = cohortReport([...cohort, ...recent], DEFINITION, TODAY).indicators[0];
    expect([classes?.due, classes?.missing, classes?.notYetDue]).toEqual([50, 6, 12]);
  });

  it('counts only what lies in the window and the period', () => {
    const late = many(7, 'X').map((one) => ({
      ...one,
      assessments: [{ on: addDays(one.dischargedOn ?? '', 45), fdi: 4, painUsual: 0, status: null }],
    }));
    expect(cohortReport([...cohort, ...late], DEFINITION, TODAY).indicators[0]?.missing).toBe(13);
    const year = { ...DEFINITION, period: { kind: 'YEAR', year: 2025 } } as const;
    expect(cohortReport(cohort, year, TODAY).episodes).toBe(0);
  });

  it('follows from referred to each follow-up', () => {
    const waiting = many(5, 'X').map((one) => ({ ...one, admittedOn: null, dischargedOn: null }));
    const { flow } = cohortReport([...cohort, ...waiting], DEFINITION, TODAY);
    expect(flow.referred).toBe(55);
    expect(flow.stages).toContainEqual({ stage: 'NOT_ADMITTED', count: 5 });
    const month = flow.followUps.find((one) => one.followUp === 'MONTH_1');
    expect(month?.states).toContainEqual({ state: 'MEASURED', count: 44 });
    expect(month?.states).toContainEqual({ state: 'MISSING', count: 6 });
  });

  it('gives the same digits again', () => {
    expect(JSON.stringify(cohortReport(cohort, DEFINITION, TODAY))).toBe(JSON.stringify(report));
  });
});

const PERIODS: readonly ReportDefinition['period'][] = [
  { kind: 'ALL' },
  ...[2025, 2026].flatMap((year): ReportDefinition['period'][] => [
    { kind: 'YEAR', year },
    ...([1, 2, 3, 4] as const).map((quarter) => ({ kind: 'QUARTER' as const, year, quarter })),
  ]),
];
const COHORTS: readonly Cohort[] = PERIODS.flatMap((period) =>
  ([null, 'DAY_HOSPITAL', 'INPATIENT'] as const).flatMap((programme) =>
    ([null, 'DIFFUSE', 'CRPS'] as const).map((subtype) => ({ period, programme, subtype })),
  ),
).filter(isReportableCohort);

/** What one equation of shown counts says of the atoms: which are in it, and their sum. */
interface Equation {
  readonly row: readonly number[];
  readonly sum: number;
}

/** Plain Gaussian elimination in rationals kept as doubles: small tables of zeros and ones stay exact enough. */
function solvedAtoms(equations: readonly Equation[], unknowns: number): Map<number, number> {
  const rows = equations.map(({ row, sum }) => [...row, sum]);
  const pivots: number[] = [];
  let top = 0;
  for (let column = 0; column < unknowns && top < rows.length; column += 1) {
    let best = top;
    for (let r = top; r < rows.length; r += 1) {
      if (Math.abs(rows[r]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = r;
    }
    const pivot = rows[best];
    if (!pivot || Math.abs(pivot[column] ?? 0) < 1e-9) continue;
    rows[best] = rows[top] ?? [];
    rows[top] = pivot.map((value) => value / (pivot[column] ?? 1));
    rows.forEach((row, r) => {
      const factor = row[column] ?? 0;
      if (r === top || Math.abs(factor) < 1e-9) return;
      rows[r] = row.map((value, c) => value - factor * (rows[top]?.[c] ?? 0));
    });
    pivots.push(column);
    top += 1;
  }
  const solved = new Map<number, number>();
  pivots.forEach((column, r) => {
    const row = rows[r] ?? [];
    const others = row.slice(0, unknowns).filter((value) => Math.abs(value) > 1e-7).length;
    // Adding nought makes of minus nought the nought that it is.
    if (others === 1) solved.set(column, Math.round(row[unknowns] ?? 0) + 0);
  });
  return solved;
}

describe('disclosure attacked by differencing', () => {
  const shapes = fc.array(
    fc.record({
      outcome: fc.constantFrom<OutcomeClass>('A', 'A', 'A', 'B', 'D', 'X'),
      subtype: fc.constantFrom('DIFFUSE', 'CRPS'),
      programme: fc.constantFrom('DAY_HOSPITAL', 'DAY_HOSPITAL', 'INPATIENT'),
      dischargedOn: fc.constantFrom('2025-02-01', '2025-08-01', '2026-02-01', '2026-05-01'),
    }),
    { minLength: 20, maxLength: 90 },
  );

  it('asks for every report, solves all their equations, and learns no small count of any', () => {
    fc.assert(
      fc.property(shapes, (list) => {
        const episodes = list.map(({ outcome, ...over }) => episode(outcome, over as never));
        const reportOf = cohortReports(episodes, DEFINITION, TODAY);
        const reports = COHORTS.map((cohort) => ({ cohort, report: reportOf(cohort) }));
        // Unknowns: class x cohort counts are sums of class counts of the smallest groups.
        const groups = [...new Set(list.map((one) => `${one.dischargedOn}|${one.programme}|${one.subtype}`))];
        const classes: readonly OutcomeClass[] = ['A', 'B', 'C', 'D', 'X'];
        const member = (cohort: Cohort, group: string): boolean => {
          const [date = '', programme, subtype] = group.split('|');
          const year = Number(date.slice(0, 4));
          const quarter = Math.ceil(Number(date.slice(5, 7)) / 3);
          const { period } = cohort;
          return (
            (cohort.programme === null || cohort.programme === programme) &&
            (cohort.subtype === null || cohort.subtype === subtype) &&
            (period.kind === 'ALL' ||
              (period.year === year && (period.kind === 'YEAR' || period.quarter === quarter)))
          );
        };
        const equations: Equation[] = [];
        for (const { cohort, report } of reports) {
          const row = (wanted: readonly OutcomeClass[]): number[] =>
            groups.flatMap((group) =>
              classes.map((one) => (member(cohort, group) && wanted.includes(one) ? 1 : 0)),
            );
          const figures = report.indicators[0];
          if (report.episodes !== null) equations.push({ row: row(classes), sum: report.episodes });
          if (figures?.missing !== null && figures?.missing !== undefined) {
            equations.push({ row: row(['X']), sum: figures.missing });
          }
          for (const one of figures?.categories ?? []) {
            if (one.count !== null) {
              equations.push({ row: row([one.category as OutcomeClass]), sum: one.count });
            }
          }
        }
        for (const [atom, value] of solvedAtoms(equations, groups.length * classes.length)) {
          // Not measured is no class: how many were not may be known.
          const outcome = classes[atom % classes.length];
          expect(outcome === 'X' || value === 0 || value >= DEFINITION.minimumCell).toBe(true);
          const group = groups[Math.floor(atom / classes.length)];
          const truth = list.filter(
            (one) =>
              `${one.dischargedOn}|${one.programme}|${one.subtype}` === group && one.outcome === outcome,
          ).length;
          expect(value).toBe(truth);
        }
        // No single report shows a small count either.
        for (const { report } of reports) {
          for (const indicator of report.indicators) {
            for (const one of indicator.categories) {
              expect(one.count === null || one.count === 0 || one.count >= DEFINITION.minimumCell).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shows how many are missing or not yet due, however few', () => {
    const report = cohortReport(
      [...many(20, 'A'), ...many(9, 'D'), ...many(2, 'X'), ...many(1, 'X', { dischargedOn: '2027-06-20' })],
      DEFINITION,
      TODAY,
    );
    const classes = report.indicators[0];
    expect([classes?.due, classes?.missing, classes?.notYetDue]).toEqual([31, 2, 1]);
    expect(figure(report, 'A')?.observed).toMatchObject({ count: 20, of: 29 });
    expect(report.disability.n).toBe(29);
  });

  it('hides the sizes too, not only the classes', () => {
    const report = cohortReport(
      [...many(30, 'A'), ...many(2, 'A', { subtype: 'CRPS' }), ...many(9, 'B', { subtype: 'LOCALIZED' })],
      { ...DEFINITION, subtype: 'CRPS' },
      TODAY,
    );
    expect(report.episodes).toBeNull();
    expect(report.indicators.every((one) => one.categories.every(({ count }) => count === null))).toBe(true);
    expect(report.disability.before).toBeNull();
  });
});

it('every indicator answers with one of its own categories', () => {
  expect(new Set(INDICATORS.map((one) => one.code)).size).toBe(INDICATORS.length);
  for (const one of INDICATORS) expect(one.categories).toContain(one.unknown);
});
