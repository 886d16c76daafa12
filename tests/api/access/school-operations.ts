import { mutation, NEVER, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

/** The way back to school: inputs that say nothing, and a letter that is signed already. */
export const SCHOOL_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  schoolCare: query(
    'school.read',
    ({ patientId }) => `{ schoolCare(patientId: "${patientId}") { plan { schoolName } } }`,
    true,
  ),
  agreeSchoolPlan: mutation(
    'school.write',
    ({ patientId }) =>
      `mutation { agreeSchoolPlan(input: { id: "${NOBODY}", patientId: "${patientId}", baseNumber: ${NEVER},
        schoolName: "", support: NONE, returns: FULL, steps: [], accommodations: [] }) { __typename } }`,
    true,
  ),
  recordSchoolWeek: mutation(
    'school.recordWeek',
    ({ patientId }) =>
      `mutation { recordSchoolWeek(input: { patientId: "${patientId}", weekOf: "2020-01-01", version: ${NEVER},
        halfDays: [] }) { __typename } }`,
    true,
  ),
  signSchoolLetter: mutation(
    'schoolLetter.sign',
    ({ patientId }) =>
      `mutation { signSchoolLetter(input: { id: "${NOBODY}", patientId: "${patientId}", planNumber: ${NEVER},
        language: en, consentBy: "", consentOn: "2020-01-01" }) { __typename } }`,
    true,
  ),
  printSchoolLetter: mutation(
    'school.read',
    ({ schoolLetterId }) => `mutation { printSchoolLetter(letterId: "${schoolLetterId}") { fileName } }`,
    true,
  ),
};
