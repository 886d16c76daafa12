import type { FieldProblem } from '../text/index.ts';
import type { Answers, Instrument, InstrumentItem, SafetyFinding, Scale } from './instrument.ts';

/** One scored scale of one administration. */
export interface ScaleScore {
  readonly scale: string;
  readonly value: number | null;
  readonly band: string | null;
  /** Answers that are missing. */
  readonly missing: number;
  readonly prorated: boolean;
}

export type Scoring =
  | { readonly ok: true; readonly scales: readonly ScaleScore[]; readonly findings: readonly SafetyFinding[] }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** The band of a value; null of no value, or where there are no bands. */
export function bandOf(scale: Scale, value: number | null): string | null {
  if (value === null) return null;
  let band: string | null = null;
  for (const one of scale.bands) {
    if (one.above === undefined ? value >= one.from : value > one.above) band = one.code;
  }
  return band;
}

function answerProblem(item: InstrumentItem, answer: number): string | undefined {
  if (item.answer.kind === 'CHOICE') {
    const values = item.answer.options.map((option) => option.value);
    return values.includes(answer) ? undefined : `Choose one of ${values.join(', ')}.`;
  }
  const { min, max, decimals } = item.answer;
  const exact = Number.isInteger(Math.round(answer * 10 ** decimals * 1e6) / 1e6);
  const whole = decimals === 0 ? 'a whole number' : 'a number with at most one decimal';
  return answer >= min && answer <= max && exact
    ? undefined
    : `Give ${whole} from ${String(min)} to ${String(max)}.`;
}

/** What is wrong with answers: unknown items, and values that cannot be chosen. Missing answers are no problem here. */
export function checkAnswers(instrument: Instrument, answers: Answers): FieldProblem[] {
  const items = new Map(instrument.items.map((item) => [item.key, item]));
  return Object.entries(answers).flatMap(([key, answer]): FieldProblem[] => {
    const item = items.get(key);
    if (!item) return [{ field: key, code: 'CODE_UNKNOWN', message: 'This instrument has no such item.' }];
    if (answer === null || answer === undefined) return [];
    const message = answerProblem(item, answer);
    return message === undefined ? [] : [{ field: key, code: 'NUMBER_OUT_OF_RANGE', message }];
  });
}

/** Scores answers by the instrument's own function, with bands. The same answers give the same scores, for ever. */
export function scoreAnswers(instrument: Instrument, answers: Answers): Scoring {
  const problems = checkAnswers(instrument, answers);
  if (problems.length > 0) return { ok: false, problems };
  const raw = instrument.score(answers);
  return {
    ok: true,
    scales: instrument.scales.flatMap((scale) => {
      const found = raw[scale.code];
      if (!found) return [];
      return [{ scale: scale.code, ...found, band: bandOf(scale, found.value) }];
    }),
    findings: instrument.findings?.(answers) ?? [],
  };
}

/** What is wrong with a score taken over from the publisher's own form. */
export function checkEnteredScore(instrument: Instrument, scaleCode: string, value: number): FieldProblem[] {
  const scale = instrument.scales.find((one) => one.code === scaleCode);
  if (!scale)
    return [{ field: 'scale', code: 'CODE_UNKNOWN', message: 'This instrument has no such scale.' }];
  if (Number.isFinite(value) && value >= scale.min && value <= scale.max) return [];
  const message = `Give a number from ${String(scale.min)} to ${String(scale.max)}.`;
  return [{ field: 'value', code: 'NUMBER_OUT_OF_RANGE', message }];
}
