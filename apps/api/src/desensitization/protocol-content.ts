import { DEFAULT_THRESHOLDS, isAboveHomeCeiling, type ProtocolContent } from '@consilium/domain';
import type { ProtocolContentInput } from './graphql/protocol.input.ts';
import { ProtocolStep } from './graphql/protocol.object.ts';
import type { DesensitizationStimulus } from './graphql/stimulus.object.ts';

const text = (value: string | null | undefined): string => (value ?? '').trim();

/** What a new version takes over from the one before where its input says nothing. */
type Before = Pick<ProtocolContent, 'thresholds' | 'homeCeilingKey' | 'noHomePractice'>;

/** The content that an input means: nothing left out, texts as they are stored. */
export const contentOf = (input: ProtocolContentInput, before?: Before): ProtocolContent => ({
  approach: input.approach,
  distressScale: input.distressScale,
  thresholds: { ...(input.thresholds ?? before?.thresholds ?? DEFAULT_THRESHOLDS) },
  // A ceiling goes away only when it is taken away in so many words.
  ...homeOf(input, before),
  steps: input.steps.map((step) => ({
    key: step.key,
    stimulusCode: step.stimulusCode,
    plannedSeconds: step.plannedSeconds,
    timesPerDay: step.timesPerDay,
    targetKpa: step.targetKpa ?? null,
    target: text(step.target),
    instructions: text(step.instructions),
  })),
  note: text(input.note),
});

/** How far the ladder goes at home. One that is for the clinic alone keeps no ceiling from before. */
function homeOf(input: ProtocolContentInput, before?: Before) {
  const noHomePractice = input.noHomePractice ?? before?.noHomePractice ?? false;
  const kept = noHomePractice ? null : before?.homeCeilingKey;
  const homeCeilingKey = (input.homeCeilingKey === undefined ? kept : input.homeCeilingKey) ?? null;
  return { noHomePractice, homeCeilingKey };
}

/** Steps with the name of their stimulus, as the catalogue has it now. */
export function stepsOf(
  content: ProtocolContent,
  stimuli: readonly DesensitizationStimulus[],
): ProtocolStep[] {
  const byCode = new Map(stimuli.map((stimulus) => [stimulus.code, stimulus]));
  return content.steps.map((step, index) => {
    const stimulus = byCode.get(step.stimulusCode);
    return Object.assign(new ProtocolStep(), step, {
      ordinal: index + 1,
      stimulusName: stimulus?.name ?? step.stimulusCode,
      modality: stimulus?.modality ?? ('FUNCTIONAL' as const),
      homeAllowed: !isAboveHomeCeiling(content, step.key),
    });
  });
}

/** Codes that new content may use: those of the catalogue that are not retired, and those already on the ladder. */
export function usableCodes(
  stimuli: readonly DesensitizationStimulus[],
  today: string,
  inUse: readonly string[] = [],
): ReadonlySet<string> {
  const offered = stimuli.filter(({ retiredOn }) => !retiredOn || retiredOn > today);
  return new Set([...offered.map(({ code }) => code), ...inUse]);
}
