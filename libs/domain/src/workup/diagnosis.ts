import { textProblems, type FieldProblem } from '../text/index.ts';
import type { EpisodeState } from '../episode/index.ts';
import type { TestStanding } from './workup-test.ts';
import type { RedFlagCode } from './history-codes.ts';
import { standingRedFlags, type WorkupHistory } from './workup-history.ts';

export const DIAGNOSIS_CODES = [
  'AMPS_DIFFUSE',
  'AMPS_LOCALIZED',
  'CRPS_I',
  'FIBROMYALGIA_JUVENILE',
  'OTHER',
] as const;
export type DiagnosisCode = (typeof DIAGNOSIS_CODES)[number];

/** What keeps a diagnosis by exclusion from being signed, most serious first (clinical.md 1.4). */
export const DIAGNOSIS_OBSTACLES = [
  'DIAGNOSIS_RED_FLAG',
  'DIAGNOSIS_TEST_EXPLAINS_PAIN',
  'DIAGNOSIS_TEST_PENDING',
] as const;
export type DiagnosisObstacleCode = (typeof DIAGNOSIS_OBSTACLES)[number];

export interface DiagnosisObstacle {
  readonly code: DiagnosisObstacleCode;
  /** Codes of the red flags, or ids of the tests. */
  readonly about: readonly string[];
}

/** Characters; a word is no reason. */
export const OVERRIDE_REASON_MIN = 20;
export const DIAGNOSIS_REASON_LIMIT = 1000;
export const DIAGNOSIS_TEXT_LIMIT = 200;

/** What stands in the way now. */
export function diagnosisObstacles(
  history: Pick<WorkupHistory, 'redFlags'> | null,
  tests: readonly TestStanding[],
): DiagnosisObstacle[] {
  const ids = (resultClass: TestStanding['resultClass']) =>
    tests.filter((test) => !test.cancelled && test.resultClass === resultClass).map(({ id }) => id);
  const about = {
    DIAGNOSIS_RED_FLAG: history ? standingRedFlags(history).map(({ code }) => code) : [],
    DIAGNOSIS_TEST_EXPLAINS_PAIN: ids('EXPLAINS_PAIN'),
    DIAGNOSIS_TEST_PENDING: ids('PENDING'),
  };
  return DIAGNOSIS_OBSTACLES.filter((code) => about[code].length > 0).map((code) => ({
    ...{ code, about: about[code] },
  }));
}

export const OBSTACLE_MESSAGES: Readonly<Record<DiagnosisObstacleCode, string>> = {
  DIAGNOSIS_RED_FLAG: 'A red flag stands. Explain it first, or override it with a reason.',
  DIAGNOSIS_TEST_EXPLAINS_PAIN: 'A test explains the pain. Override it with a reason if it does not.',
  DIAGNOSIS_TEST_PENDING: 'A test is pending. Wait for its result, cancel it, or override it with a reason.',
};

export interface DiagnosisDraft {
  readonly code: DiagnosisCode;
  /** Names the diagnosis when it is another, and may say where it is. */
  readonly text: string;
  /** Obstacles that the signer saw and overrides. */
  readonly overrides: readonly DiagnosisObstacleCode[];
  readonly overrideReason: string;
  readonly supersedes: boolean;
  readonly supersedeReason: string;
}

/** What is wrong with a diagnosis as it was entered: empty when it is fine. */
export function diagnosisProblems(draft: DiagnosisDraft): FieldProblem[] {
  const { code, text, overrides, overrideReason, supersedes, supersedeReason } = draft;
  const problems = textProblems('text', text, { max: DIAGNOSIS_TEXT_LIMIT, required: code === 'OTHER' });
  const reason = { max: DIAGNOSIS_REASON_LIMIT, multiline: true };
  problems.push(...textProblems('overrideReason', overrideReason, reason));
  if (overrides.length > 0 && [...overrideReason.trim()].length < OVERRIDE_REASON_MIN) {
    const message = `Give a reason of at least ${OVERRIDE_REASON_MIN} characters.`;
    problems.push({ field: 'overrideReason', code: 'TEXT_REQUIRED', message });
  }
  problems.push(...textProblems('supersedeReason', supersedeReason, { ...reason, required: supersedes }));
  return problems;
}

/**
 * The first obstacle that the signer did not override. One that came up while the signer was reading is not covered by
 * a reason that was given for another.
 */
export function unansweredObstacle(
  obstacles: readonly DiagnosisObstacle[],
  overrides: readonly DiagnosisObstacleCode[],
): DiagnosisObstacle | null {
  return obstacles.find(({ code }) => !overrides.includes(code)) ?? null;
}

/** States that a red flag keeps an episode from: the way from the diagnosis to the admission. */
const STOPPED: readonly EpisodeState[] = [
  'DIAGNOSED',
  'LEVEL_RECOMMENDED',
  'AUTHORIZATION_PENDING',
  'WAITLISTED',
  'ADMITTED',
];

/**
 * The red flags that stop an episode before this state (clinical.md 1.4): those that stand, unless a physician signed a
 * diagnosis over each of them. Side exits, and the way back to the work-up, stay open.
 */
export function redFlagsStopping(
  toState: EpisodeState,
  standing: readonly RedFlagCode[],
  overridden: readonly RedFlagCode[],
): readonly RedFlagCode[] {
  if (!STOPPED.includes(toState)) return [];
  return standing.filter((code) => !overridden.includes(code));
}
