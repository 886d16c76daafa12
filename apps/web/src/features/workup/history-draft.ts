import { EMPTY_HISTORY, type CodedFinding, type WorkupHistory } from '@consilium/domain';
import type { SaveWorkupHistoryInput } from '../../gql/graphql.ts';
import type { StoredHistory } from './operations.ts';

/** The stored version as the rules read it, without what the cache adds; an empty one where there is none. */
export function historyOf(stored: StoredHistory | null | undefined): WorkupHistory {
  if (!stored) return EMPTY_HISTORY;
  const { pain, severity, notes } = stored;
  return {
    onset: stored.onset ?? null,
    extent: (stored.extent ?? null) as WorkupHistory['extent'],
    course: (stored.course ?? null) as WorkupHistory['course'],
    pain: { now: pain.now ?? null, usual: pain.usual ?? null, worst: pain.worst ?? null },
    qualities: stored.qualities as unknown as WorkupHistory['qualities'],
    otherQuality: stored.otherQuality,
    areas: stored.areas,
    otherAreas: stored.otherAreas,
    symptoms: findings(stored.symptoms),
    otherSymptoms: stored.otherSymptoms,
    severity: {
      fatigue: severity.fatigue ?? null,
      wakingUnrefreshed: severity.wakingUnrefreshed ?? null,
      thinking: severity.thinking ?? null,
    },
    judgements: findings(stored.judgements),
    redFlags: findings(stored.redFlags),
    triggers: stored.triggers.map(({ category, cause, text, on }) => ({
      category: category as WorkupHistory['triggers'][number]['category'],
      ...{ cause: cause ?? null, text, on: on ?? null },
    })),
    triggerUnknown: stored.triggerUnknown,
    treatments: stored.treatments.map(({ kind, text, effect }) => ({
      kind: kind as WorkupHistory['treatments'][number]['kind'],
      text,
      effect: (effect ?? null) as WorkupHistory['treatments'][number]['effect'],
    })),
    attendance: (stored.attendance ?? null) as WorkupHistory['attendance'],
    sleepHours: stored.sleepHours ?? null,
    notes: {
      ...{ pain: notes.pain, symptoms: notes.symptoms, school: notes.school, sleep: notes.sleep },
      ...{ sport: notes.sport, devices: notes.devices, family: notes.family, other: notes.other },
    },
    safety: findings(stored.safety ?? []),
  };
}

const findings = <Code extends string>(
  given: readonly { readonly code: string; readonly present: boolean; readonly note: string }[],
): CodedFinding<Code>[] => given.map(({ code, present, note }) => ({ code: code as Code, present, note }));

/** What is sent: lines that were begun and left empty are not. */
export function inputOf(
  history: WorkupHistory,
  { episodeId, baseVersion }: { readonly episodeId: string; readonly baseVersion: number },
): SaveWorkupHistoryInput {
  const { pain, severity, notes, symptoms, judgements, redFlags, safety } = history;
  return {
    ...{
      ...history,
      episodeId,
      baseVersion,
      pain: { ...pain },
      severity: { ...severity },
      notes: { ...notes },
    },
    ...{ qualities: [...history.qualities], areas: [...history.areas] },
    ...{ symptoms: [...symptoms], judgements: [...judgements], redFlags: [...redFlags], safety: [...safety] },
    triggers: [...history.triggers],
    treatments: [...history.treatments],
    otherSymptoms: history.otherSymptoms.filter((text) => text.trim() !== ''),
  };
}

/** One answer changed: null takes it back to "not asked". What was noted stays with the answer. */
export function withAnswer<Code extends string>(
  list: readonly CodedFinding<Code>[],
  code: Code,
  answer: { readonly present: boolean | null; readonly note?: string },
): CodedFinding<Code>[] {
  const before = list.find((finding) => finding.code === code);
  const rest = list.filter((finding) => finding.code !== code);
  if (answer.present === null) return rest;
  return [...rest, { code, present: answer.present, note: answer.note ?? before?.note ?? '' }];
}
