import type { AnswerOption, Answers, InstrumentItem, RawScale, Scale } from './instrument.ts';

/** `item1` to `itemN`. */
export function numberedKeys(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `item${String(at + 1)}`);
}

/** Keys of items by their printed numbers. */
export function keysOf(...numbers: readonly number[]): string[] {
  return numbers.map((number) => `item${String(number)}`);
}

/** Whole numbers from `min` to `max`, without texts. */
export function range(min: number, max: number, step = 1): AnswerOption[] {
  return Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, at) => ({ value: min + at * step }));
}

/** Items without texts, all with the same answers. */
export function untitledItems(count: number, options: readonly AnswerOption[]): InstrumentItem[] {
  return numberedKeys(count).map((key) => ({ key, answer: { kind: 'CHOICE', options } }));
}

const YES_NO_OPTIONS: readonly AnswerOption[] = [
  { value: 0, text: { en: 'No', es: 'No' } },
  { value: 1, text: { en: 'Yes', es: 'Sí' } },
];

export function yesNoItem(key: string, en: string, es: string): InstrumentItem {
  return { key, text: { en, es }, answer: { kind: 'CHOICE', options: YES_NO_OPTIONS } };
}

/** How a sum treats what was left out. */
export interface SumRule {
  readonly keys: readonly string[];
  /** So many may be missing; their place is taken by the mean of the others. */
  readonly mayMiss: number;
  /** Turned over within the answers' own range before adding. */
  readonly reversed?: { readonly keys: readonly string[]; readonly min: number; readonly max: number };
}

function answered(answers: Answers, rule: SumRule): number[] {
  return rule.keys.flatMap((key) => {
    const answer = answers[key];
    if (answer === null || answer === undefined) return [];
    const turned = rule.reversed?.keys.includes(key) === true;
    return [turned && rule.reversed ? rule.reversed.min + rule.reversed.max - answer : answer];
  });
}

/** Sum of all items; missing ones prorated up to the limit, else nothing. Prorated sums may be fractional. */
export function sumOf(answers: Answers, rule: SumRule): RawScale {
  const values = answered(answers, rule);
  const missing = rule.keys.length - values.length;
  if (values.length === 0 || missing > rule.mayMiss) return { value: null, missing, prorated: false };
  const sum = values.reduce((total, value) => total + value, 0);
  return { value: (sum / values.length) * rule.keys.length, missing, prorated: missing > 0 };
}

/** Mean of those answered; nothing when more than `mayMissPart` of them are missing. */
export function meanOf(
  answers: Answers,
  rule: Omit<SumRule, 'mayMiss'> & { readonly mayMissPart: number },
): RawScale {
  const values = answered(answers, { ...rule, mayMiss: rule.keys.length });
  const missing = rule.keys.length - values.length;
  if (values.length === 0 || missing > rule.keys.length * rule.mayMissPart) {
    return { value: null, missing, prorated: false };
  }
  return { value: values.reduce((a, b) => a + b, 0) / values.length, missing, prorated: missing > 0 };
}

/** The answer itself. */
export function answerOf(answers: Answers, key: string): RawScale {
  const value = answers[key] ?? null;
  return { value, missing: value === null ? 1 : 0, prorated: false };
}

/** The same raw scale on another unit. */
export function scaled(raw: RawScale, factor: number): RawScale {
  return raw.value === null ? raw : { ...raw, value: raw.value * factor };
}

/** A scale of points where more is worse, without bands or a change value, to be narrowed by the instrument. */
export function points(
  code: string,
  min: number,
  max: number,
  given: Partial<Scale> & Pick<Scale, 'source'>,
): Scale {
  return { code, unit: 'POINTS', min, max, higherIs: 'WORSE', bands: [], change: null, ...given };
}
