import type { FieldProblem } from '../text/index.ts';

/** When to go on, stay or go back. They belong to the version of a protocol (clinical.md 4.5). Distress is on 0 to 10. */
export interface ProgressionThresholds {
  /** Blocks looked at. */
  readonly sessions: number;
  /** Of these seen by staff, at least. */
  readonly observed: number;
  /** Peak minus before, at most, 0 to 10. */
  readonly painRise: number;
  /** Recovery within so many seconds makes up for a larger rise. */
  readonly recoverySeconds: number;
  readonly distressPeak: number;
  /** Slower than this counts towards going back. Seconds. */
  readonly slowRecoverySeconds: number;
  readonly slowRecoveries: number;
  /** Distress that counts towards going back. */
  readonly highDistress: number;
  readonly highDistressTimes: number;
  readonly refusals: number;
}

/** Defaults of clinical.md 4.5. */
export const DEFAULT_THRESHOLDS: ProgressionThresholds = {
  sessions: 3,
  observed: 2,
  painRise: 2,
  recoverySeconds: 300,
  distressPeak: 6,
  slowRecoverySeconds: 1800,
  slowRecoveries: 2,
  highDistress: 9,
  highDistressTimes: 2,
  refusals: 2,
};

/** Accepted values, both ends included. */
export const THRESHOLD_RANGES: Record<keyof ProgressionThresholds, readonly [number, number]> = {
  sessions: [1, 10],
  observed: [0, 10],
  painRise: [0, 10],
  recoverySeconds: [0, 1800],
  distressPeak: [0, 10],
  slowRecoverySeconds: [0, 1800],
  slowRecoveries: [1, 10],
  highDistress: [0, 10],
  highDistressTimes: [1, 10],
  refusals: [1, 10],
};

export const THRESHOLD_NAMES = Object.keys(DEFAULT_THRESHOLDS) as readonly (keyof ProgressionThresholds)[];

/** Whole numbers in their ranges that do not contradict each other. */
export function checkThresholds(thresholds: ProgressionThresholds): FieldProblem[] {
  const problem = (name: keyof ProgressionThresholds, message: string): FieldProblem => ({
    field: `thresholds.${name}`,
    code: 'NUMBER_OUT_OF_RANGE',
    message,
  });
  for (const name of THRESHOLD_NAMES) {
    const [least, most] = THRESHOLD_RANGES[name];
    const value = thresholds[name];
    if (!Number.isInteger(value) || value < least || value > most) {
      return [problem(name, `Write a whole number from ${least} to ${most}.`)];
    }
  }
  for (const name of ['observed', 'slowRecoveries', 'highDistressTimes', 'refusals'] as const) {
    if (thresholds[name] > thresholds.sessions) {
      return [problem(name, 'This cannot be more than the number of blocks looked at.')];
    }
  }
  if (thresholds.slowRecoverySeconds < thresholds.recoverySeconds) {
    return [problem('slowRecoverySeconds', 'A slow recovery takes longer than a good one.')];
  }
  return thresholds.highDistress <= thresholds.distressPeak
    ? [problem('highDistress', 'Distress to go back at lies above the distress to go on with.')]
    : [];
}
