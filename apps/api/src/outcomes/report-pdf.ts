import type { CohortReport, IndicatorFigures } from '@consilium/domain';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { definitionRows } from './report-tables.ts';

const percent = (value: number): string => `${(value * 100).toFixed(0)} %`;
const shown = (count: number | null): string => (count === null ? 'hidden' : String(count));

const TITLES: Readonly<Record<IndicatorFigures['code'], string>> = {
  OUTCOME_CLASS: 'Outcome class',
  FULLY_FUNCTIONAL: 'Fully functional',
  FUNCTION_RESPONDER: 'Responders in function',
  RELIABLE_CHANGE: 'Reliable change of function',
  THREE_DOMAINS: 'Function, pain and mood together',
  PAIN_NOTICED: 'Pain: a change one notices',
  PAIN_30: 'Pain: 30 % less',
  PAIN_50: 'Pain: half',
};

/** Shown beside any figure of half the pain (V:S43). */
const CAUTION_50 =
  'Of adolescents who said that they were better, the adult rule of 50 % found 22 %. Function decides.';
/** Shown with published results (clinical.md 2.3). */
export const CAUTION_COHORT =
  'An uncontrolled cohort, with bias of referral and completion: effects cannot be attributed to the treatment alone.';

/** A bar for each category, its interval as a line: the chart of a table, in greys that print. */
function bars(indicator: IndicatorFigures): string {
  const rows = indicator.categories.map((one, at) => {
    const y = 6 + at * 16;
    const { intention } = one;
    if (!intention)
      return `<text x="0" y="${String(y + 9)}" font-size="8" font-family="Roboto">${one.category}</text>`;
    const width = intention.rate * 260;
    return `<text x="0" y="${String(y + 9)}" font-size="8" font-family="Roboto">${one.category}</text>
      <rect x="70" y="${String(y)}" width="${width.toFixed(1)}" height="11" fill="#3f7f83"/>
      <line x1="${(70 + intention.interval.low * 260).toFixed(1)}" x2="${(70 + intention.interval.high * 260).toFixed(1)}" y1="${String(y + 5.5)}" y2="${String(y + 5.5)}" stroke="#1d2733" stroke-width="1.4"/>`;
  });
  const height = 12 + indicator.categories.length * 16;
  return `<svg width="340" height="${String(height)}" viewBox="0 0 340 ${String(height)}" xmlns="http://www.w3.org/2000/svg">
    <line x1="70" x2="70" y1="0" y2="${String(height)}" stroke="#8a94a3"/>${rows.join('')}</svg>`;
}

function indicatorTable(indicator: IndicatorFigures): Content {
  const head = ['', 'n', 'Observed', '95 %', 'Of all due', '95 %'].map((text): TableCell => ({
    text,
    style: 'tableHead',
  }));
  const rows = indicator.categories.map(({ category, count, observed, intention }): TableCell[] => [
    category,
    shown(count),
    observed ? `${percent(observed.rate)} of ${String(observed.of)}` : '–',
    observed ? `${percent(observed.interval.low)} – ${percent(observed.interval.high)}` : '–',
    intention ? `${percent(intention.rate)} of ${String(intention.of)}` : '–',
    intention ? `${percent(intention.interval.low)} – ${percent(intention.interval.high)}` : '–',
  ]);
  return {
    table: { headerRows: 1, widths: ['*', 'auto', 'auto', 'auto', 'auto', 'auto'], body: [head, ...rows] },
    layout: 'lightHorizontalLines',
    fontSize: 9,
  };
}

function indicatorPart(indicator: IndicatorFigures): Content[] {
  const beside = `Due ${shown(indicator.due)}, unknown ${shown(indicator.missing)}, not due yet ${shown(indicator.notYetDue)}.`;
  return [
    { text: TITLES[indicator.code], style: 'heading' },
    { text: indicator.code === 'PAIN_50' ? `${beside} ${CAUTION_50}` : beside, style: 'quiet' },
    { svg: bars(indicator), width: 340 },
    indicatorTable(indicator),
  ];
}

/** The report as a document: function first, each figure with its table. */
export function reportDocument(report: CohortReport, clinicName: string, title: string): Content[] {
  const change = ([name, { n, before, after, effect }]: readonly [
    string,
    CohortReport['disability'],
  ]): TableCell[] => [
    name,
    shown(n),
    before ? `${before.mean.toFixed(1)} (${(before.sd ?? 0).toFixed(1)})` : '–',
    after ? `${after.mean.toFixed(1)} (${(after.sd ?? 0).toFixed(1)})` : '–',
    effect
      ? `${effect.g.toFixed(2)} (${effect.interval.low.toFixed(2)} to ${effect.interval.high.toFixed(2)})`
      : '–',
  ];
  const heads = ['', 'n', 'At the start, mean (SD)', 'Then', 'Effect g (95 %)'].map((text): TableCell => ({
    text,
    style: 'tableHead',
  }));
  return [
    { text: title, style: 'title' },
    { text: clinicName, style: 'quiet' },
    {
      table: {
        widths: ['auto', '*'],
        body: definitionRows(report.definition, report.asOf).map((row) => row.map(String)),
      },
      layout: 'noBorders',
      fontSize: 9,
      margin: [0, 6, 0, 6],
    },
    { text: `Episodes: ${shown(report.episodes)}`, bold: true },
    ...report.indicators.flatMap(indicatorPart),
    { text: 'Change since the start', style: 'heading' },
    {
      table: {
        headerRows: 1,
        widths: ['*', 'auto', 'auto', 'auto', 'auto'],
        body: [heads, change(['Disability, FDI', report.disability]), change(['Usual pain', report.pain])],
      },
      layout: 'lightHorizontalLines',
      fontSize: 9,
    },
    { text: CAUTION_COHORT, style: 'quiet', margin: [0, 12, 0, 0] },
  ];
}
