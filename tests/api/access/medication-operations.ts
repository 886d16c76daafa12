import { mutation, NEVER, type MatrixOperation } from './matrix-operation.ts';

/** Medication: of a medicine that was stopped. */
export const MEDICATION_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  saveMedication: mutation(
    'medication.record',
    ({ patientId, medicationId }) =>
      `mutation { saveMedication(input: { id: "${medicationId}", patientId: "${patientId}", baseNumber: ${NEVER}, name: "",
        medicationClass: OTHER, doseValue: 0, doseUnit: "mg", route: ORAL, indication: "", status: ACTIVE }) { __typename } }`,
    true,
  ),
  orderWeaning: mutation(
    'medication.prescribe',
    ({ medicationId }) =>
      `mutation { orderWeaning(input: { medicationId: "${medicationId}", baseNumber: ${NEVER}, steps: [] }) { __typename } }`,
    true,
  ),
  holdWeaning: mutation(
    'medication.observe',
    ({ medicationId }) =>
      `mutation { holdWeaning(input: { medicationId: "${medicationId}", reason: "" }) { __typename } }`,
    true,
  ),
  releaseWeaning: mutation(
    'medication.prescribe',
    ({ medicationId }) =>
      `mutation { releaseWeaning(input: { medicationId: "${medicationId}", reason: "" }) { __typename } }`,
    true,
  ),
  observeWithdrawal: mutation(
    'medication.observe',
    ({ medicationId }) =>
      `mutation { observeWithdrawal(input: { id: "${medicationId}", medicationId: "${medicationId}", signs: [] }) {
        __typename } }`,
    true,
  ),
};
