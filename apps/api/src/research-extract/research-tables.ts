import type { ExtractedEpisode, ExtractedScore, ResearchExtract } from '@consilium/domain';
import type { Cell, Table } from '../platform/files/table.ts';

interface Column<T> {
  readonly name: keyof T & string;
  readonly meaning: string;
}

/** The columns of docs/research-extract.md, in their order. */
export const EPISODE_COLUMNS: readonly Column<ExtractedEpisode>[] = [
  { name: 'episode', meaning: 'Pseudonym of the episode, of this extract alone' },
  { name: 'person', meaning: 'Pseudonym of the person, of this extract alone' },
  { name: 'ageBand', meaning: 'Age in years on day 0, as a band; empty: fewer than 11 persons share it' },
  { name: 'sex', meaning: 'Sex for norms; empty: fewer than 11 persons share it' },
  {
    name: 'subtype',
    meaning: 'Form of amplified pain; empty: not stated, or fewer than 11 persons share it',
  },
  { name: 'programme', meaning: 'Level of care; empty: none, or fewer than 11 persons share it' },
  { name: 'year', meaning: 'Year of day 0; empty: fewer than 11 persons share it' },
  { name: 'admitted', meaning: '1: day 0 is admission; 0: never admitted, day 0 is referral' },
  { name: 'referralDay', meaning: 'Day of referral, counted from day 0' },
  { name: 'dischargeDay', meaning: 'Day of discharge, counted from day 0; empty: not discharged' },
  { name: 'completed', meaning: '1: completed; 0: ended early; empty: still running' },
];

export const SCORE_COLUMNS: readonly Column<ExtractedScore>[] = [
  { name: 'episode', meaning: 'Pseudonym of the episode' },
  { name: 'day', meaning: 'Day of the assessment, counted from day 0' },
  { name: 'timePoint', meaning: 'Point of the calendar that it was asked for' },
  { name: 'instrument', meaning: 'Code of the instrument' },
  { name: 'version', meaning: 'Version of the instrument' },
  { name: 'respondent', meaning: 'PATIENT, GUARDIAN or CLINICIAN' },
  { name: 'scale', meaning: 'Code of the scale' },
  { name: 'value', meaning: 'Score, in the unit of the scale' },
  { name: 'band', meaning: 'Band of the score; empty: the scale has none' },
];

const cellOf = (value: string | number | boolean | null): Cell =>
  typeof value === 'boolean' ? Number(value) : value;

function tableOf<T extends object>(name: string, columns: readonly Column<T>[], rows: readonly T[]): Table {
  return {
    name,
    columns: columns.map((column) => column.name),
    rows: rows.map((row) =>
      columns.map((column) => cellOf(row[column.name] as string | number | boolean | null)),
    ),
  };
}

export const episodeTable = (extract: ResearchExtract): Table =>
  tableOf('Episodes', EPISODE_COLUMNS, extract.episodes);

export const scoreTable = (extract: ResearchExtract): Table =>
  tableOf('Scores', SCORE_COLUMNS, extract.scores);

/** What the columns mean, for whoever opens the workbook without the documentation. */
export const codebook: Table = {
  name: 'Codebook',
  columns: ['table', 'column', 'meaning'],
  rows: [
    ...EPISODE_COLUMNS.map(({ name, meaning }) => ['Episodes', name, meaning]),
    ...SCORE_COLUMNS.map(({ name, meaning }) => ['Scores', name, meaning]),
  ],
};
