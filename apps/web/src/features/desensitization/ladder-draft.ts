import {
  DEFAULT_THRESHOLDS,
  type DesensitizationApproach,
  type DistressScale,
  type ProgressionThresholds,
} from '@consilium/domain';
import type { Protocol } from './operations.ts';
import type { Stimulus, Template } from './protocol-operations.ts';

/** One step of a ladder while it is being ranked. */
export interface Rung {
  readonly key: string;
  readonly stimulusCode: string;
  readonly stimulusName: string;
  /** Of one block. Seconds. */
  readonly plannedSeconds: number;
  readonly timesPerDay: number;
  readonly targetKpa: number | null;
  readonly target: string;
  readonly instructions: string;
}

/** A ladder while it is being ranked: what a version of a protocol or a template will say. */
export interface LadderDraft {
  readonly approach: DesensitizationApproach;
  readonly distressScale: DistressScale;
  readonly thresholds: ProgressionThresholds;
  /** Key of the highest step for home; null: any step. */
  readonly ceiling: string | null;
  /** In the clinic only; then there is no ceiling. */
  readonly notAtHome: boolean;
  readonly rungs: readonly Rung[];
}

export const EMPTY_LADDER: LadderDraft = {
  approach: 'DIRECT_GRADED',
  distressScale: 'SUDS_10',
  thresholds: DEFAULT_THRESHOLDS,
  ceiling: null,
  notAtHome: false,
  rungs: [],
};

type Content = Pick<Template, 'approach' | 'distressScale' | 'homeCeilingKey' | 'noHomePractice' | 'steps'> &
  Pick<Protocol['content'], 'thresholds'>;

/** The draft of what a template or the version in force says. */
export const draftOf = ({
  approach,
  distressScale,
  thresholds,
  homeCeilingKey,
  noHomePractice,
  steps,
}: Content): LadderDraft => ({
  approach,
  distressScale,
  thresholds: thresholdsOf(thresholds),
  ceiling: homeCeilingKey ?? null,
  notAtHome: noHomePractice,
  rungs: steps.map((step) => ({
    key: step.key,
    stimulusCode: step.stimulusCode,
    stimulusName: step.stimulusName,
    plannedSeconds: step.plannedSeconds,
    timesPerDay: step.timesPerDay,
    targetKpa: step.targetKpa ?? null,
    target: step.target,
    instructions: step.instructions,
  })),
});

/** The numbers alone, without the name of their type. */
function thresholdsOf(from: ProgressionThresholds): ProgressionThresholds {
  const { sessions, observed, painRise, recoverySeconds, distressPeak } = from;
  const { slowRecoverySeconds, slowRecoveries, highDistress, highDistressTimes, refusals } = from;
  return {
    ...{ sessions, observed, painRise, recoverySeconds, distressPeak },
    ...{ slowRecoverySeconds, slowRecoveries, highDistress, highDistressTimes, refusals },
  };
}

/** What is sent for a draft. */
export const contentInputOf = ({ ceiling, notAtHome, rungs, ...draft }: LadderDraft, note: string) => ({
  ...draft,
  homeCeilingKey: notAtHome ? null : ceiling,
  noHomePractice: notAtHome,
  steps: rungs.map(({ stimulusName: _name, ...rung }) => rung),
  note,
});

export function withRungMoved(draft: LadderDraft, index: number, by: number): LadderDraft {
  const rungs = [...draft.rungs];
  const [taken] = rungs.splice(index, 1);
  if (taken) rungs.splice(index + by, 0, taken);
  return { ...draft, rungs };
}

export const withRungChanged = (draft: LadderDraft, index: number, changes: Partial<Rung>): LadderDraft => ({
  ...draft,
  rungs: draft.rungs.map((rung, at) => (at === index ? { ...rung, ...changes } : rung)),
});

/** Without one step. When it was the ceiling for home, the ceiling goes down by one step, never away. */
export function withoutRung(draft: LadderDraft, index: number): LadderDraft {
  const rungs = draft.rungs.filter((_, at) => at !== index);
  const wasCeiling = draft.rungs[index]?.key === draft.ceiling;
  const below = rungs[Math.max(0, index - 1)]?.key ?? null;
  return { ...draft, rungs, ceiling: wasCeiling ? below : draft.ceiling };
}

/** With a stimulus on top, at the dose of clinical.md 4.4: 5 minutes, twice a day. */
export const withStimulus = (
  draft: LadderDraft,
  { code, name }: Pick<Stimulus, 'code' | 'name'>,
): LadderDraft => ({
  ...draft,
  rungs: [
    ...draft.rungs,
    {
      ...{ key: crypto.randomUUID(), stimulusCode: code, stimulusName: name },
      ...{ plannedSeconds: 300, timesPerDay: 2, targetKpa: null, target: '', instructions: '' },
    },
  ],
});
