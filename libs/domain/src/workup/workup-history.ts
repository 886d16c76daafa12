import type { Finding } from '../diagnostic-criteria/index.ts';
import type {
  HistoryNote,
  HistoryTriggerCategory,
  JudgementCode,
  PainCourse,
  PainExtent,
  PainQuality,
  RedFlagCode,
  SafetyQuestionCode,
  SchoolAttendance,
  SeverityItem,
  SymptomCode,
  TreatmentEffect,
  TreatmentKind,
} from './history-codes.ts';

/** YYYY, YYYY-MM or YYYY-MM-DD: as exactly as it is known. */
export type PartialDate = string;

/** Yes or no, and what was said. What is not in a list was not asked. */
export interface CodedFinding<Code extends string> {
  readonly code: Code;
  readonly present: boolean;
  readonly note: string;
}

export interface HistoryTrigger {
  readonly category: HistoryTriggerCategory;
  /** Key of the catalogue of triggers; null: in own words alone. */
  readonly cause: string | null;
  readonly text: string;
  readonly on: PartialDate | null;
}

export interface EarlierTreatment {
  readonly kind: TreatmentKind;
  readonly text: string;
  readonly effect: TreatmentEffect | null;
}

/** One version of the structured history. Null and absence mean: not asked. */
export interface WorkupHistory {
  readonly onset: PartialDate | null;
  readonly extent: PainExtent | null;
  readonly course: PainCourse | null;
  /** 0 to 10 each; in intermittent pain "now" may be 0 (clinical.md 1.1). */
  readonly pain: {
    readonly now: number | null;
    readonly usual: number | null;
    readonly worst: number | null;
  };
  readonly qualities: readonly PainQuality[];
  readonly otherQuality: string;
  /** Areas of the widespread pain index; none: not asked. */
  readonly areas: readonly string[];
  readonly otherAreas: string;
  readonly symptoms: readonly CodedFinding<SymptomCode>[];
  /** Free additions, one symptom each. */
  readonly otherSymptoms: readonly string[];
  readonly severity: Readonly<Record<SeverityItem, number | null>>;
  readonly judgements: readonly CodedFinding<JudgementCode>[];
  readonly redFlags: readonly CodedFinding<RedFlagCode>[];
  readonly triggers: readonly HistoryTrigger[];
  /** Asked, and nobody knows. */
  readonly triggerUnknown: boolean;
  readonly treatments: readonly EarlierTreatment[];
  readonly attendance: SchoolAttendance | null;
  /** Hours a night. */
  readonly sleepHours: number | null;
  readonly notes: Readonly<Record<HistoryNote, string>>;
  readonly safety: readonly CodedFinding<SafetyQuestionCode>[];
}

export const EMPTY_HISTORY: WorkupHistory = {
  ...{ onset: null, extent: null, course: null, pain: { now: null, usual: null, worst: null } },
  ...{ qualities: [], otherQuality: '', areas: [], otherAreas: '', symptoms: [], otherSymptoms: [] },
  severity: { fatigue: null, wakingUnrefreshed: null, thinking: null },
  ...{ judgements: [], redFlags: [], triggers: [], triggerUnknown: false, treatments: [] },
  ...{ attendance: null, sleepHours: null, safety: [] },
  notes: { pain: '', symptoms: '', school: '', sleep: '', sport: '', devices: '', family: '', other: '' },
};

/** What was answered to one question; null: not asked. */
export function answerTo<Code extends string>(findings: readonly CodedFinding<Code>[], code: Code): Finding {
  return findings.find((finding) => finding.code === code)?.present ?? null;
}

/** Any of these stops the pathway until it is explained (clinical.md 1.4). */
export function standingRedFlags(history: Pick<WorkupHistory, 'redFlags'>): CodedFinding<RedFlagCode>[] {
  return history.redFlags.filter(({ present }) => present);
}
