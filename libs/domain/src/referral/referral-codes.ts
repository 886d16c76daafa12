/** DIFFERS: a newer file of a known patient waits to be merged. */
export const REFERRAL_STATUSES = [
  'NEW',
  'MORE_INFORMATION',
  'ACCEPTED',
  'DECLINED',
  'DIFFERS',
  'MERGED',
] as const;
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

export const TRIAGE_DECISIONS = ['ACCEPT', 'MORE_INFORMATION', 'DECLINE'] as const;
export type TriageDecision = (typeof TRIAGE_DECISIONS)[number];

export const IMPORT_OUTCOMES = ['IMPORTED', 'ALREADY_IMPORTED', 'DIFFERS'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** How one thing differs between two versions, of a referral or of a plan. */
export const DIFFERENCE_KINDS = ['ADDED', 'CHANGED', 'REMOVED'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export const RECORD_SECTIONS = [
  'CONDITION',
  'MEDICATION',
  'ALLERGY',
  'PROCEDURE',
  'IMAGING',
  'ENCOUNTER',
  'EARLIER_CARE_PLAN',
  'CONTACT',
  'MEASUREMENT',
] as const;
export type RecordSection = (typeof RECORD_SECTIONS)[number];

/** Largest referral file that is read. Bytes; 25 MB (design default: records seen are 0.7 to 1.2 MB). */
export const REFERRAL_MAX_BYTES = 25 * 1024 * 1024;
