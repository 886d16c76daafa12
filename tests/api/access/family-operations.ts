import { mutation, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

const YESTERDAY = '2026-03-02T10:00:00Z';

/** Accounts of families, what they may see, practice at home. */
export const FAMILY_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  homePractice: query(
    'homeLog.read',
    ({ patientId }) => `{ homePractice(patientId: "${patientId}") { id note } }`,
    true,
  ),
  releasedNotes: query(
    'releasedNote.read',
    ({ patientId }) =>
      `{ releasedNotes(patientId: "${patientId}") { id sections { text } addenda { text } } }`,
    true,
  ),
  familyAccounts: query(
    'familyAccount.manage',
    ({ patientId }) => `{ familyAccounts(patientId: "${patientId}") { id email } }`,
    true,
  ),
  releaseRules: query('releaseRule.read', () => '{ releaseRules { isDefault } }'),

  setReleaseRules: mutation(
    'releaseRule.manage',
    () =>
      'mutation { setReleaseRules(rules: [{ viewer: PROXY, dataClass: GENERAL, fromAge: 99 }]) { __typename } }',
  ),
  openFamilyAccount: mutation(
    'familyAccount.manage',
    ({ patientId }) =>
      `mutation { openFamilyAccount(input: { patientId: "${patientId}", email: "no address", initialPassword: "x" }) { __typename } }`,
    true,
  ),
  recordHomePractice: mutation(
    'desensitization.recordHome',
    ({ patientId }) =>
      `mutation { recordHomePractice(input: { id: "${NOBODY}", patientId: "${patientId}", title: "x", minutes: 0, feeling: OKAY,
        occurredAt: "${YESTERDAY}", enteredAt: "${YESTERDAY}", deviceNow: "${YESTERDAY}" }) { __typename } }`,
    true,
  ),
};
