import {
  DISTRESS_MAX,
  type DistressScale,
  type ProgressionOutcome,
  type RecoveryOutcome,
  type StopReason,
} from './desensitization-codes.ts';
import type { ProgressionThresholds } from './progression-thresholds.ts';

/** What the rule reads of a block. In the order of time; corrected and struck-through blocks are left out before. */
export interface ProgressionLog {
  readonly plannedSeconds: number;
  readonly doneSeconds: number;
  readonly observed: boolean;
  readonly painBefore: number | null;
  readonly painPeak: number | null;
  readonly recovery: RecoveryOutcome;
  readonly recoverySeconds: number | null;
  readonly distressPeak: number | null;
  readonly stopReason: StopReason | null;
  readonly hardStop: boolean;
}

export const PROGRESSION_CRITERIA = [
  'ENOUGH_BLOCKS',
  'ENOUGH_OBSERVED',
  'TIME_DONE',
  'PAIN_SETTLES',
  'DISTRESS_BEARABLE',
  'NO_HOLD',
  'SLOW_RECOVERIES',
  'HIGH_DISTRESS',
  'REFUSALS',
] as const;
export type ProgressionCriterion = (typeof PROGRESSION_CRITERIA)[number];

/** One line of evidence: in how many of the blocks looked at it was so, and how many the rule wants. */
export interface ProgressionEvidence {
  readonly criterion: ProgressionCriterion;
  readonly count: number;
  readonly needed: number;
  readonly met: boolean;
}

export interface ProgressionSuggestion {
  readonly outcome: ProgressionOutcome;
  /** Blocks that were looked at. */
  readonly blocks: number;
  readonly evidence: readonly ProgressionEvidence[];
}

/** Not begun because the patient did not want to. */
export const isRefusal = (log: Pick<ProgressionLog, 'doneSeconds' | 'stopReason'>): boolean =>
  log.stopReason === 'NOT_STARTED' || (log.stopReason === 'REQUESTED_BY_PATIENT' && log.doneSeconds === 0);

/** Distress on 0 to 10 whatever the scale, so that thresholds are written once. */
export const distressOnTen = (value: number, scale: DistressScale): number =>
  (value / DISTRESS_MAX[scale]) * 10;

/**
 * Suggests to go on, stay or go back from the latest blocks on the current step (clinical.md 4.5). How strong the
 * pain is does not matter, only whether it settles: programmes work through pain deliberately. The therapist decides.
 */
export function suggestProgression(
  logs: readonly ProgressionLog[],
  thresholds: ProgressionThresholds,
  { scale, held }: { readonly scale: DistressScale; readonly held: boolean },
): ProgressionSuggestion {
  const latest = logs.slice(-thresholds.sessions);
  const count = (holds: (log: ProgressionLog) => boolean) => latest.filter(holds).length;
  const distress = ({ distressPeak }: ProgressionLog) =>
    distressPeak === null ? null : distressOnTen(distressPeak, scale);
  const atLeast = (criterion: ProgressionCriterion, number: number, needed: number): ProgressionEvidence => ({
    criterion,
    count: number,
    needed,
    met: number >= needed,
  });
  const all = thresholds.sessions;
  const forward = [
    atLeast('ENOUGH_BLOCKS', latest.length, all),
    atLeast(
      'ENOUGH_OBSERVED',
      count(({ observed }) => observed),
      thresholds.observed,
    ),
    atLeast(
      'TIME_DONE',
      count((log) => !isRefusal(log) && log.doneSeconds >= log.plannedSeconds),
      all,
    ),
    atLeast(
      'PAIN_SETTLES',
      count((log) => painSettles(log, thresholds)),
      all,
    ),
    atLeast(
      'DISTRESS_BEARABLE',
      count((log) => (distress(log) ?? Number.POSITIVE_INFINITY) <= thresholds.distressPeak),
      all,
    ),
    atLeast('NO_HOLD', held ? 0 : count(({ hardStop }) => !hardStop), held ? 1 : latest.length),
  ];
  const back = [
    atLeast(
      'SLOW_RECOVERIES',
      count((log) => recoversSlowly(log, thresholds)),
      thresholds.slowRecoveries,
    ),
    atLeast(
      'HIGH_DISTRESS',
      count((log) => (distress(log) ?? 0) >= thresholds.highDistress),
      thresholds.highDistressTimes,
    ),
    atLeast('REFUSALS', count(isRefusal), thresholds.refusals),
  ];
  const advances = forward.every(({ met }) => met);
  const outcome = back.some(({ met }) => met) ? 'REGRESS' : advances ? 'ADVANCE' : 'REPEAT';
  return { outcome, blocks: latest.length, evidence: [...forward, ...back] };
}

function painSettles(log: ProgressionLog, { painRise, recoverySeconds }: ProgressionThresholds): boolean {
  const { painBefore, painPeak } = log;
  const small = painBefore !== null && painPeak !== null && painPeak - painBefore <= painRise;
  return small || (log.recoverySeconds !== null && log.recoverySeconds <= recoverySeconds);
}

const recoversSlowly = (log: ProgressionLog, { slowRecoverySeconds }: ProgressionThresholds): boolean =>
  log.recovery === 'NOT_REACHED' ||
  (log.recoverySeconds !== null && log.recoverySeconds > slowRecoverySeconds);
