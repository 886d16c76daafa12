import { textProblems, type FieldProblem } from '../text/index.ts';
import { checkBorder, type Border } from './allodynia-border.ts';
import {
  AUTONOMIC_SIGNS,
  DISTRESS_MAX,
  LOG_PERFORMERS,
  LOG_SETTINGS,
  RECOVERY_OUTCOMES,
  SKIN_FINDINGS,
  STOP_REASONS,
  type AutonomicSign,
  type DistressScale,
  type LogPerformer,
  type LogSetting,
  type RecoveryOutcome,
  type SkinFinding,
  type StopReason,
} from './desensitization-codes.ts';
import { HARD_STOPS, type HardStop } from './hard-stops.ts';
import { checkIntensity, type Intensity } from './intensity.ts';

/** One block of desensitization as it was written down (clinical.md 4.3). Ratings are whole numbers; null: not asked. */
export interface LogFields {
  readonly setting: LogSetting;
  readonly performedBy: LogPerformer;
  readonly observed: boolean;
  readonly plannedSeconds: number;
  readonly doneSeconds: number;
  readonly reps: number | null;
  readonly intensity: (Intensity & { readonly instrument: string }) | null;
  readonly painBefore: number | null;
  readonly painPeak: number | null;
  readonly painAfter: number | null;
  readonly painRecovery: number | null;
  readonly recovery: RecoveryOutcome;
  /** Until the pain was back to the rating before plus one. Only with REACHED. */
  readonly recoverySeconds: number | null;
  readonly distressBefore: number | null;
  readonly distressPeak: number | null;
  readonly distressAfter: number | null;
  readonly allodyniaAreaCm2: number | null;
  readonly border: Border | null;
  readonly skinFindings: readonly SkinFinding[];
  /** Painful side minus the other. */
  readonly temperatureDifferenceC: number | null;
  readonly autonomicSigns: readonly AutonomicSign[];
  readonly stopReason: StopReason | null;
  readonly hardStops: readonly HardStop[];
  readonly observerName: string;
  readonly noteForTeam: string;
}

export const LOG_NOTE_LIMIT = 1000;
export const INSTRUMENT_LIMIT = 80;
export const OBSERVER_LIMIT = 200;
/** Seconds. */
export const DONE_SECONDS_RANGE = [0, 7200] as const;
export const REPS_RANGE = [0, 1000] as const;
export const PAIN_RANGE = [0, 10] as const;
/** Later than 30 minutes is NOT_REACHED (clinical.md 4.3). Seconds. */
export const RECOVERY_SECONDS_RANGE = [0, 1800] as const;
/** cm2. */
export const AREA_RANGE = [0, 20_000] as const;
/** Degrees Celsius. */
export const TEMPERATURE_DIFFERENCE_RANGE = [-20, 20] as const;

type Range = readonly [number, number];

const numberProblem = (field: string, [least, most]: Range, whole: boolean): FieldProblem => ({
  field,
  code: 'NUMBER_OUT_OF_RANGE',
  message: `Write a ${whole ? 'whole ' : ''}number from ${least} to ${most}.`,
});

function numberProblems(field: string, value: number | null, range: Range, whole = true): FieldProblem[] {
  if (value === null) return [];
  const fits = Number.isFinite(value) && value >= range[0] && value <= range[1];
  return fits && (!whole || Number.isInteger(value)) ? [] : [numberProblem(field, range, whole)];
}

const codeProblems = (field: string, code: string | null, codes: readonly string[]): FieldProblem[] =>
  code === null || codes.includes(code)
    ? []
    : [{ field, code: 'CODE_UNKNOWN', message: 'Choose one of the list.' }];

function listProblems(field: string, chosen: readonly string[], codes: readonly string[]): FieldProblem[] {
  if (new Set(chosen).size !== chosen.length) {
    return [{ field, code: 'CHOSEN_TWICE', message: 'Choose each only once.' }];
  }
  return chosen.flatMap((code) => codeProblems(field, code, codes)).slice(0, 1);
}

/** What is wrong with a block as written down; a peak below the ratings around it is not: relief occurs. */
export function checkLog(log: LogFields, scale: DistressScale): FieldProblem[] {
  const distress = [0, DISTRESS_MAX[scale]] as const;
  const problems = [
    ...codeProblems('setting', log.setting, LOG_SETTINGS),
    ...codeProblems('performedBy', log.performedBy, LOG_PERFORMERS),
    ...numberProblems('plannedSeconds', log.plannedSeconds, DONE_SECONDS_RANGE),
    ...numberProblems('doneSeconds', log.doneSeconds, DONE_SECONDS_RANGE),
    ...numberProblems('reps', log.reps, REPS_RANGE),
    ...(log.intensity ? checkIntensity(log.intensity) : []),
    ...textProblems('intensity.instrument', log.intensity?.instrument ?? '', { max: INSTRUMENT_LIMIT }),
    ...(['painBefore', 'painPeak', 'painAfter', 'painRecovery'] as const).flatMap((field) =>
      numberProblems(field, log[field], PAIN_RANGE),
    ),
    ...codeProblems('recovery', log.recovery, RECOVERY_OUTCOMES),
    ...numberProblems('recoverySeconds', log.recoverySeconds, RECOVERY_SECONDS_RANGE),
    ...(['distressBefore', 'distressPeak', 'distressAfter'] as const).flatMap((field) =>
      numberProblems(field, log[field], distress),
    ),
    ...numberProblems('allodyniaAreaCm2', log.allodyniaAreaCm2, AREA_RANGE, false),
    ...listProblems('skinFindings', log.skinFindings, SKIN_FINDINGS),
    ...numberProblems(
      'temperatureDifferenceC',
      log.temperatureDifferenceC,
      TEMPERATURE_DIFFERENCE_RANGE,
      false,
    ),
    ...listProblems('autonomicSigns', log.autonomicSigns, AUTONOMIC_SIGNS),
    ...codeProblems('stopReason', log.stopReason, STOP_REASONS),
    ...listProblems('hardStops', log.hardStops, HARD_STOPS),
    ...textProblems('observerName', log.observerName, { max: OBSERVER_LIMIT }),
    ...textProblems('noteForTeam', log.noteForTeam, { max: LOG_NOTE_LIMIT, multiline: true }),
    ...(log.border ? checkBorder(log.border) : []),
  ];
  return problems.length > 0 ? problems : contradictions(log);
}

function contradictions(log: LogFields): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const add = (field: string, code: FieldProblem['code'], message: string) =>
    problems.push({ field, code, message });
  if ((log.recovery === 'REACHED') !== (log.recoverySeconds !== null)) {
    add('recoverySeconds', 'CHOICE_REQUIRED', 'Write the time to recovery, or say that it was not reached.');
  }
  if (log.skinFindings.includes('INTACT') && log.skinFindings.includes('BROKEN')) {
    add('skinFindings', 'CODE_UNKNOWN', 'Skin is either intact or broken.');
  }
  if (log.stopReason === 'NOT_STARTED' && log.doneSeconds > 0) {
    add('stopReason', 'CODE_UNKNOWN', 'A block that was not started has no time.');
  }
  return problems;
}
