export * from './referral-record.ts';
export {
  MAX_NAME_LENGTH,
  MAX_REFERRAL_BYTES,
  describeProblem,
  type ReferralProblem,
  type ReferralProblemCode,
} from './referral-problem.ts';
export {
  readReferralBundle,
  readReferralBytes,
  type ReadReferralOptions,
  type ReferralReading,
} from './read-referral-bundle.ts';
export { compareReferralRecords } from './compare-referral-records.ts';
export type { DifferenceSection, ReferralDifference } from './referral-difference.ts';
export { matchPatient, type MatchReason, type PatientIdentity, type PatientMatch } from './match-patient.ts';
export { triggerSources, type TriggerSourceItem } from './trigger-sources.ts';
export { identifierFromToken, identifierToken } from './identifier.ts';
export { recordEntries, type RecordEntryFields, type RecordEntrySection } from './record-entries.ts';
