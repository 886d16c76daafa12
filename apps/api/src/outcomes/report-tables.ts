import type { CohortReport, Proportion, ReportDefinition } from '@consilium/domain';
import type { Cell, Table } from '../platform/files/table.ts';

const HIDDEN = 'hidden';
const shown = (count: number | null): Cell => count ?? HIDDEN;

function rate(proportion: Proportion | null): Cell[] {
  if (!proportion) return [null, null, null, null];
  const { of, rate: value, interval } = proportion;
  return [of, value, interval.low, interval.high];
}

/** What a report is about, a row each. */
export function definitionRows(definition: ReportDefinition, asOf: string): [string, Cell][] {
  const { period } = definition;
  const time =
    period.kind === 'ALL'
      ? 'all'
      : `${String(period.year)}${period.kind === 'QUARTER' ? ` Q${String(period.quarter)}` : ''}`;
  return [
    ['as of', asOf],
    ['period of the anchor', time],
    ['anchor', definition.anchor],
    ['time point', definition.timePoint],
    ['definition of function', definition.functionDefinition],
    ['programme', definition.programme ?? 'all'],
    ['subtype', definition.subtype ?? 'all'],
    ['counts hidden below', definition.minimumCell],
  ];
}

/** The whole report as tables, in full digits. Hidden stays hidden. */
export function reportTables(report: CohortReport): Table[] {
  return [
    { name: 'About', columns: ['what', 'value'], rows: definitionRows(report.definition, report.asOf) },
    {
      name: 'Indicators',
      columns: [
        'indicator',
        'category',
        'count',
        'due',
        'missing',
        'not yet due',
        'observed of',
        'observed rate',
        'observed low',
        'observed high',
        'intention of',
        'intention rate',
        'intention low',
        'intention high',
      ],
      rows: report.indicators.flatMap((indicator) =>
        indicator.categories.map((one) => [
          indicator.code,
          one.category,
          shown(one.count),
          shown(indicator.due),
          shown(indicator.missing),
          shown(indicator.notYetDue),
          ...rate(one.observed),
          ...rate(one.intention),
        ]),
      ),
    },
    {
      name: 'Change',
      columns: ['value', 'n', 'mean before', 'sd before', 'mean after', 'sd after', 'g', 'g low', 'g high'],
      rows: (
        [
          ['disability, FDI', report.disability],
          ['usual pain', report.pain],
        ] as const
      ).map(([name, { n, before, after, effect }]) => [
        name,
        shown(n),
        before?.mean ?? null,
        before?.sd ?? null,
        after?.mean ?? null,
        after?.sd ?? null,
        effect?.g ?? null,
        effect?.interval.low ?? null,
        effect?.interval.high ?? null,
      ]),
    },
    {
      name: 'Relapse',
      columns: ['days', 'at risk', 'free of relapse', 'low', 'high'],
      rows: (report.relapse?.steps ?? []).map((step) => [
        step.time,
        step.atRisk,
        step.survival,
        step.interval?.low ?? null,
        step.interval?.high ?? null,
      ]),
    },
    {
      name: 'Flow',
      columns: ['step', 'state', 'count'],
      rows: [
        ['referred', '', shown(report.flow.referred)],
        ...report.flow.stages.map(({ stage, count }): Cell[] => ['stage', stage, shown(count)]),
        ...report.flow.followUps.flatMap(({ followUp, states }) =>
          states.map(({ state, count }): Cell[] => [followUp, state, shown(count)]),
        ),
      ],
    },
  ];
}
