/** Why somebody must look the same day (clinical.md 4.6, 5.7). */
export const SAFETY_FLAG_KINDS = [
  'HARD_STOP',
  'SUICIDALITY',
  'ABUSE_DISCLOSURE',
  'ADVERSE_EVENT',
  'TOO_MUCH',
  'OTHER',
] as const;
export type SafetyFlagKind = (typeof SAFETY_FLAG_KINDS)[number];

/** Seen by few, and never shown to a parent by itself (clinical.md 5.7). */
const RESTRICTED: ReadonlySet<SafetyFlagKind> = new Set<SafetyFlagKind>(['SUICIDALITY', 'ABUSE_DISCLOSURE']);
export const isRestricted = (kind: SafetyFlagKind): boolean => RESTRICTED.has(kind);

/**
 * Whether silence pages the next person. "This is too much" reaches the team and is read in its hours: a
 * young person must be able to say it without setting off an alarm (design default).
 */
export const escalates = (kind: SafetyFlagKind): boolean => kind !== 'TOO_MUCH' && kind !== 'OTHER';

/** A page is answered within this time, or the next person is paged (clinical.md 5.7). Minutes. */
export const PAGE_ANSWER_MINUTES = 15;

export const SAFETY_FLAG_STATUSES = ['OPEN', 'ACKNOWLEDGED', 'CLOSED'] as const;
export type SafetyFlagStatus = (typeof SAFETY_FLAG_STATUSES)[number];

/** What an accepted safety flag came from. */
export const SAFETY_FLAG_SOURCES = [
  'DESENSITIZATION_LOG',
  'ADVERSE_EVENT',
  'SESSION',
  'HOME',
  'QUESTIONNAIRE',
  'CONVERSATION',
] as const;
export type SafetyFlagSource = (typeof SAFETY_FLAG_SOURCES)[number];
