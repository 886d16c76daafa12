import {
  benchmarkRow,
  contextReasons,
  type BenchmarkAnchor,
  type BenchmarkKind,
  type ContextReason,
  type Provenance,
} from '@consilium/domain';
import type { SaveBenchmarkInput } from '../../../gql/graphql.ts';
import type { Benchmark } from './operations.ts';

/** A row as it is typed: parts in per cent, numbers as text so that an empty field is not nought. */
export interface BenchmarkDraft {
  readonly code: string;
  readonly study: string;
  readonly citation: string;
  readonly population: string;
  readonly adults: boolean;
  readonly n: string;
  readonly measure: string;
  readonly instrument: string;
  readonly kind: BenchmarkKind;
  readonly value: string;
  readonly sd: string;
  readonly anchor: BenchmarkAnchor | null;
  readonly afterDays: string;
  readonly provenance: Provenance;
}

const NOTHING: BenchmarkDraft = {
  ...{ code: '', study: '', citation: '', population: '', adults: false, n: '', measure: '', instrument: '' },
  ...{ kind: 'PROPORTION', value: '', sd: '', anchor: null, afterDays: '', provenance: 'PRIMARY' },
};

const textOf = (value: number | null): string => (value === null ? '' : String(value));
/** Per cent without the noise of floating point. */
const percent = (part: number): number => Math.round(part * 1e6) / 1e4;

export function draftOf(row: Benchmark | null): BenchmarkDraft {
  if (!row) return NOTHING;
  const { code, study, citation, population, adults, measure, kind, anchor, provenance } = row;
  return {
    ...{ code, study, citation, population, adults, measure, kind, anchor, provenance },
    instrument: row.instrument ?? '',
    value: String(kind === 'PROPORTION' ? percent(row.value) : row.value),
    n: textOf(row.n),
    sd: textOf(row.sd),
    afterDays: textOf(row.afterDays),
  };
}

const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** What is sent; null while the figure is not a number. */
export function inputOf(
  draft: BenchmarkDraft,
  { baseVersion, hidden }: { readonly baseVersion: number; readonly hidden: boolean },
): SaveBenchmarkInput | null {
  const figure = numberOf(draft.value);
  if (figure === null || Number.isNaN(figure)) return null;
  return {
    ...draft,
    baseVersion,
    hidden,
    code: draft.code.trim().toUpperCase(),
    instrument: draft.instrument.trim() || null,
    value: draft.kind === 'PROPORTION' ? figure / 100 : figure,
    n: numberOf(draft.n),
    sd: draft.kind === 'MEAN' ? numberOf(draft.sd) : null,
    afterDays: numberOf(draft.afterDays),
  };
}

/** What the row lacks as it is typed. */
export const lacksOf = ({
  n,
  sd,
  anchor,
  afterDays,
  instrument,
  ...input
}: SaveBenchmarkInput): ContextReason[] =>
  contextReasons(
    benchmarkRow({
      ...input,
      n: n ?? null,
      sd: sd ?? null,
      anchor: anchor ?? null,
      afterDays: afterDays ?? null,
      instrument: instrument ?? null,
    }),
  );
