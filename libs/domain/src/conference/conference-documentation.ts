import { addDays, type LocalDate } from '../time/index.ts';

/**
 * What the record of an interdisciplinary team conference has to show where it is billed (CPT 99366 to 99368,
 * clinical.md 1.7, V:S82): three disciplines, half an hour on the patient, each participant lately involved, what was
 * contributed, and signatures. A programme that does not bill reads them as good practice: nothing is refused by them.
 */
export const CONFERENCE_DOCUMENTATION = {
  disciplines: 3,
  minutes: 30,
  /** Evaluated or treated the patient within so many days. */
  involvementDays: 60,
  source: 'CPT 99366-99368 as described in clinical.md 1.7 (V:S82).',
} as const;

export const DOCUMENTATION_GAPS = [
  'TOO_FEW_DISCIPLINES',
  'TOO_SHORT',
  'NOT_LATELY_INVOLVED',
  'NO_CREDENTIAL',
  'NO_SUMMARY',
  'NOT_SIGNED_BY_ALL',
] as const;
export type DocumentationGapCode = (typeof DOCUMENTATION_GAPS)[number];

export interface ConferenceParticipant {
  readonly name: string;
  readonly credential: string | null;
  readonly disciplineCode: string | null;
  /** The latest day on which they evaluated or treated this patient; null: never. */
  readonly involvedOn: LocalDate | null;
  readonly signed: boolean;
}

export interface ConferenceRecord {
  readonly heldOn: LocalDate;
  readonly discussedSeconds: number;
  readonly summary: string;
  readonly participants: readonly ConferenceParticipant[];
}

export interface DocumentationGap {
  readonly code: DocumentationGapCode;
  /** What there is, or null where a number says nothing. */
  readonly found: number | null;
  readonly needed: number | null;
  /** Whom it is about. */
  readonly names: readonly string[];
}

/** What the record still lacks, in the order in which it is read. */
export function documentationGaps(record: ConferenceRecord): DocumentationGap[] {
  const { participants, heldOn } = record;
  const rule = CONFERENCE_DOCUMENTATION;
  const since = addDays(heldOn, -rule.involvementDays);
  const gap = (
    code: DocumentationGapCode,
    numbers: { found: number; needed: number } | null,
    names: readonly string[] = [],
  ): DocumentationGap => ({ code, found: numbers?.found ?? null, needed: numbers?.needed ?? null, names });
  const disciplines = new Set(participants.flatMap(({ disciplineCode }) => disciplineCode ?? [])).size;
  const minutes = Math.floor(record.discussedSeconds / 60);
  const namesOf = (which: (one: ConferenceParticipant) => boolean) =>
    participants.filter(which).map(({ name }) => name);
  const strangers = namesOf(({ involvedOn }) => involvedOn === null || involvedOn < since);
  const untitled = namesOf(({ credential }) => !credential);
  const unsigned = namesOf(({ signed }) => !signed);
  return [
    disciplines < rule.disciplines &&
      gap('TOO_FEW_DISCIPLINES', { found: disciplines, needed: rule.disciplines }),
    minutes < rule.minutes && gap('TOO_SHORT', { found: minutes, needed: rule.minutes }),
    strangers.length > 0 && gap('NOT_LATELY_INVOLVED', null, strangers),
    untitled.length > 0 && gap('NO_CREDENTIAL', null, untitled),
    record.summary.trim() === '' && gap('NO_SUMMARY', null),
    unsigned.length > 0 && gap('NOT_SIGNED_BY_ALL', null, unsigned),
  ].filter((found) => found !== false);
}
