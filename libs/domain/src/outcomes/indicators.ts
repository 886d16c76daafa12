import type { EpisodeOutcome } from './episode-outcome.ts';
import { OUTCOME_CLASSES } from './outcome-class.ts';

/** Nobody can have answered yet: the window is still open. Neither observed nor missing. */
export const NOT_YET_DUE = 'NOT_YET_DUE';
/** Due, and what was recorded does not tell. */
export const UNKNOWN = 'UNKNOWN';

/** One question put to every episode of a cohort; each answers with one category. */
export interface Indicator {
  readonly code: IndicatorCode;
  /** Function before pain: the order in which a report shows them. */
  readonly categories: readonly string[];
  /** The category that means that nothing is known. */
  readonly unknown: string;
  answer(outcome: EpisodeOutcome): string;
}

export const INDICATOR_CODES = [
  'OUTCOME_CLASS',
  'FULLY_FUNCTIONAL',
  'FUNCTION_RESPONDER',
  'RELIABLE_CHANGE',
  'THREE_DOMAINS',
  'PAIN_NOTICED',
  'PAIN_30',
  'PAIN_50',
] as const;
export type IndicatorCode = (typeof INDICATOR_CODES)[number];

function yesOrNo(answer: boolean | null): string {
  if (answer === null) return UNKNOWN;
  return answer ? 'YES' : 'NO';
}

function indicator(
  code: IndicatorCode,
  categories: readonly string[],
  unknown: string,
  answer: (outcome: EpisodeOutcome) => string,
): Indicator {
  return {
    code,
    categories: [...categories, unknown, NOT_YET_DUE],
    unknown,
    answer: (outcome) => (outcome.notYetDue ? NOT_YET_DUE : answer(outcome)),
  };
}

const YES_NO = ['YES', 'NO'];

export const INDICATORS: readonly Indicator[] = [
  indicator(
    'OUTCOME_CLASS',
    OUTCOME_CLASSES.filter((one) => one !== 'X'),
    'X',
    (outcome) => outcome.outcomeClass,
  ),
  indicator('FULLY_FUNCTIONAL', YES_NO, UNKNOWN, (outcome) => yesOrNo(outcome.fullyFunctional)),
  indicator('FUNCTION_RESPONDER', YES_NO, UNKNOWN, (outcome) => yesOrNo(outcome.functionResponder)),
  indicator(
    'RELIABLE_CHANGE',
    ['BETTER', 'NONE', 'WORSE'],
    UNKNOWN,
    (outcome) => outcome.reliableChange ?? UNKNOWN,
  ),
  indicator('THREE_DOMAINS', YES_NO, UNKNOWN, (outcome) => yesOrNo(outcome.threeDomains)),
  indicator('PAIN_NOTICED', YES_NO, UNKNOWN, (outcome) => yesOrNo(outcome.pain?.noticed ?? null)),
  indicator('PAIN_30', YES_NO, UNKNOWN, (outcome) => yesOrNo(outcome.pain?.by30 ?? null)),
  indicator('PAIN_50', YES_NO, UNKNOWN, (outcome) => yesOrNo(outcome.pain?.by50 ?? null)),
];
