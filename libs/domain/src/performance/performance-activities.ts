import { textProblems, type FieldProblem } from '../text/index.ts';

export const PERFORMANCE_UNITS = ['SECONDS', 'METRES', 'REPETITIONS', 'KILOGRAMS', 'STEPS'] as const;
export type PerformanceUnit = (typeof PERFORMANCE_UNITS)[number];

/** Which way is progress: a shorter dressing time, or a longer walk. */
export const BETTER_DIRECTIONS = ['LOWER', 'HIGHER'] as const;
export type BetterDirection = (typeof BETTER_DIRECTIONS)[number];

/** Something done against the clock or counted, to beat one's own best (clinical.md 1.6, PT). */
export interface PerformanceActivity {
  readonly code: string;
  /** English; the page translates the codes it knows. */
  readonly name: string;
  readonly unit: PerformanceUnit;
  readonly better: BetterDirection;
}

/**
 * What every clinic starts with: timed and counted functional tasks of physiotherapy and occupational therapy
 * (clinical.md 1.6, 1.8), in own words; a clinic adds its own. A design default that awaits a clinician's sign-off.
 */
export const DEFAULT_PERFORMANCE_ACTIVITIES: readonly PerformanceActivity[] = [
  { code: 'SIX_MINUTE_WALK', name: 'Walk for six minutes', unit: 'METRES', better: 'HIGHER' },
  { code: 'STAIRS', name: 'One flight of stairs, up and down', unit: 'SECONDS', better: 'LOWER' },
  { code: 'SHUTTLE_RUN', name: 'Shuttle run, 10 times 5 m', unit: 'SECONDS', better: 'LOWER' },
  { code: 'TREADMILL', name: 'Treadmill', unit: 'SECONDS', better: 'HIGHER' },
  { code: 'STEP_TEST', name: 'Steps in 30 seconds', unit: 'STEPS', better: 'HIGHER' },
  { code: 'SIT_TO_STAND', name: 'Sit to stand in 30 seconds', unit: 'REPETITIONS', better: 'HIGHER' },
  { code: 'JUMPS', name: 'Jumps in a minute', unit: 'REPETITIONS', better: 'HIGHER' },
  { code: 'ONE_LEG_STAND_LEFT', name: 'Stand on the left leg', unit: 'SECONDS', better: 'HIGHER' },
  { code: 'ONE_LEG_STAND_RIGHT', name: 'Stand on the right leg', unit: 'SECONDS', better: 'HIGHER' },
  { code: 'PLANK', name: 'Plank', unit: 'SECONDS', better: 'HIGHER' },
  { code: 'GRIP_LEFT', name: 'Grip, left hand', unit: 'KILOGRAMS', better: 'HIGHER' },
  { code: 'GRIP_RIGHT', name: 'Grip, right hand', unit: 'KILOGRAMS', better: 'HIGHER' },
  { code: 'DRESSING', name: 'Getting dressed', unit: 'SECONDS', better: 'LOWER' },
  { code: 'SHOES_AND_SOCKS', name: 'Socks and shoes on', unit: 'SECONDS', better: 'LOWER' },
  { code: 'HANDWRITING', name: 'Writing without a break', unit: 'SECONDS', better: 'HIGHER' },
];

/** Largest value of each unit; above it somebody typed a zero too many. */
export const PERFORMANCE_MAX: Readonly<Record<PerformanceUnit, number>> = {
  SECONDS: 21_600,
  METRES: 50_000,
  REPETITIONS: 10_000,
  KILOGRAMS: 500,
  STEPS: 100_000,
};

export const ACTIVITY_NAME_LIMIT = 80;
const CODE = /^[A-Z][A-Z0-9_]{1,39}$/;

/** What is wrong with an activity of the clinic's own. */
export function checkPerformanceActivity(activity: PerformanceActivity): FieldProblem[] {
  const problems = textProblems('name', activity.name, { max: ACTIVITY_NAME_LIMIT, required: true });
  if (!CODE.test(activity.code)) {
    problems.push({
      field: 'code',
      code: 'CODE_UNKNOWN',
      message: 'A code has 2 to 40 capital letters, digits and underscores.',
    });
  }
  return problems;
}

/** What is wrong with a measured value: above zero, at most two decimals, counted things whole. */
export function checkPerformanceValue(unit: PerformanceUnit, value: number): FieldProblem[] {
  const most = PERFORMANCE_MAX[unit];
  const counted = unit === 'REPETITIONS' || unit === 'STEPS';
  const decimals = counted ? 1 : 100;
  const exact = Math.abs(Math.round(value * decimals) - value * decimals) < 1e-6;
  if (Number.isFinite(value) && value > 0 && value <= most && exact) return [];
  return [
    {
      field: 'value',
      code: 'NUMBER_OUT_OF_RANGE',
      message: counted
        ? `Give a whole number, 1 to ${most}.`
        : `Give a number above 0 and up to ${most}, with at most two decimals.`,
    },
  ];
}

/** Characters. */
export const PERFORMANCE_NOTE_LIMIT = 500;

export const checkPerformanceNote = (note: string): FieldProblem[] =>
  textProblems('note', note, { max: PERFORMANCE_NOTE_LIMIT, multiline: true });
