import { mutation, NEVER, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

/** The physical examination: draft, signature, addendum. */
export const EXAMINATION_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  examinations: query(
    'examination.read',
    ({ patientId }) => `{ examinations(patientId: "${patientId}") { id note findings { code } } }`,
    true,
  ),
  saveExamination: mutation(
    'examination.record',
    ({ patientId }) =>
      `mutation { saveExamination(input: { id: "${NOBODY}", patientId: "${patientId}", version: ${NEVER},
        examinedAt: "2026-03-01T10:00:00Z", findings: [], note: "" }) { __typename } }`,
    true,
  ),
  signExamination: mutation(
    'examination.sign',
    ({ examinationId }) =>
      `mutation { signExamination(input: { examinationId: "${examinationId}", version: ${NEVER} }) { __typename } }`,
    true,
  ),
  addExaminationAddendum: mutation(
    'examination.sign',
    ({ examinationId }) =>
      `mutation { addExaminationAddendum(input: { id: "${NOBODY}", examinationId: "${examinationId}", text: "" }) { __typename } }`,
    true,
  ),
};
