import { normalText, type CodedFinding, type WorkupHistory } from '@consilium/domain';
import type { CodedFindingInput, SaveWorkupHistoryInput } from './graphql/workup-history.input.ts';

/** What was sent, as the rules read it and as it is stored; codes are checked by the rules. */
export function historyOfInput(input: SaveWorkupHistoryInput): WorkupHistory {
  const { pain, severity, notes } = input;
  return {
    onset: input.onset?.trim() || null,
    extent: (input.extent ?? null) as WorkupHistory['extent'],
    course: (input.course ?? null) as WorkupHistory['course'],
    pain: { now: pain.now ?? null, usual: pain.usual ?? null, worst: pain.worst ?? null },
    qualities: input.qualities as unknown as WorkupHistory['qualities'],
    otherQuality: normalText(input.otherQuality),
    areas: input.areas,
    otherAreas: normalText(input.otherAreas),
    symptoms: findings(input.symptoms),
    otherSymptoms: input.otherSymptoms.map(normalText),
    severity: {
      fatigue: severity.fatigue ?? null,
      wakingUnrefreshed: severity.wakingUnrefreshed ?? null,
      thinking: severity.thinking ?? null,
    },
    judgements: findings(input.judgements),
    redFlags: findings(input.redFlags),
    triggers: input.triggers.map(({ category, cause, text, on }) => ({
      category: category as WorkupHistory['triggers'][number]['category'],
      cause: cause ?? null,
      text: normalText(text),
      on: on?.trim() || null,
    })),
    triggerUnknown: input.triggerUnknown,
    treatments: input.treatments.map(({ kind, text, effect }) => ({
      kind: kind as WorkupHistory['treatments'][number]['kind'],
      text: normalText(text),
      effect: (effect ?? null) as WorkupHistory['treatments'][number]['effect'],
    })),
    attendance: (input.attendance ?? null) as WorkupHistory['attendance'],
    sleepHours: input.sleepHours ?? null,
    notes: {
      pain: normalText(notes.pain),
      symptoms: normalText(notes.symptoms),
      school: normalText(notes.school),
      sleep: normalText(notes.sleep),
      sport: normalText(notes.sport),
      devices: normalText(notes.devices),
      family: normalText(notes.family),
      other: normalText(notes.other),
    },
    safety: findings(input.safety),
  };
}

const findings = <Code extends string>(given: readonly CodedFindingInput[]): CodedFinding<Code>[] =>
  given.map(({ code, present, note }) => ({ code: code as Code, present, note: normalText(note) }));
