import { mutation, NEVER, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

/** What a young person leaves with: inputs that say nothing, and a letter that is signed already. */
export const AFTERCARE_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  flareCare: query(
    'flarePlan.read',
    ({ patientId }) => `{ flareCare(patientId: "${patientId}") { plan { signs } } }`,
    true,
  ),
  agreeFlarePlan: mutation(
    'flarePlan.agree',
    ({ patientId }) =>
      `mutation { agreeFlarePlan(input: { id: "${NOBODY}", patientId: "${patientId}", signs: "", coachName: "",
        coachPhone: "" }) { __typename } }`,
    true,
  ),
  stampFlareStep: mutation(
    'flarePlan.stamp',
    ({ patientId }) =>
      `mutation { stampFlareStep(input: { id: "${NOBODY}", patientId: "${patientId}", step: CALL_COACH,
        takenOn: "2020-01-01" }) { __typename } }`,
    true,
  ),
  dischargeLetters: query(
    'dischargeLetter.read',
    ({ patientId }) => `{ dischargeLetters(patientId: "${patientId}") { course } }`,
    true,
  ),
  saveDischargeLetter: mutation(
    'dischargeLetter.write',
    ({ patientId }) =>
      `mutation { saveDischargeLetter(input: { id: "${NOBODY}", patientId: "${patientId}", version: ${NEVER},
        language: en, course: "", recommendations: "", followUp: "" }) { __typename } }`,
    true,
  ),
  signDischargeLetter: mutation(
    'dischargeLetter.sign',
    ({ dischargeLetterId }) =>
      `mutation { signDischargeLetter(input: { letterId: "${dischargeLetterId}", version: ${NEVER} }) { __typename } }`,
    true,
  ),
  printDischargeLetter: mutation(
    'dischargeLetter.read',
    ({ dischargeLetterId }) =>
      `mutation { printDischargeLetter(letterId: "${dischargeLetterId}") { fileName } }`,
    true,
  ),
};
