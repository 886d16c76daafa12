import { mutation, NEVER, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

/** Discharge: with a barrier that is out of the way already. */
export const DISCHARGE_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  dischargeCriteria: query(
    'dischargeCriteria.read',
    () => '{ dischargeCriteria { number criteria { code } } }',
  ),
  saveDischargeCriteria: mutation(
    'dischargeCriteria.manage',
    () => `mutation { saveDischargeCriteria(input: { baseNumber: ${NEVER}, criteria: [] }) { __typename } }`,
  ),
  setExpectedDischarge: mutation(
    'discharge.write',
    ({ patientId }) =>
      `mutation { setExpectedDischarge(input: { patientId: "${patientId}", expectedOn: "2026-01-05" }) { __typename } }`,
    true,
  ),
  openDischargeBarrier: mutation(
    'discharge.write',
    ({ patientId }) =>
      `mutation { openDischargeBarrier(input: { id: "${NOBODY}", patientId: "${patientId}", kind: OTHER, text: "" }) {
        __typename } }`,
    true,
  ),
  resolveDischargeBarrier: mutation(
    'discharge.write',
    ({ dischargeBarrierId }) =>
      `mutation { resolveDischargeBarrier(input: { id: "${dischargeBarrierId}", resolution: "" }) { __typename } }`,
    true,
  ),
  overrideDischargeCriteria: mutation(
    'discharge.override',
    ({ patientId }) =>
      `mutation { overrideDischargeCriteria(input: { patientId: "${patientId}", missingCodes: [], reason: "" }) {
        __typename } }`,
    true,
  ),
  recordDischargeFinding: mutation(
    'discharge.write',
    ({ patientId }) =>
      `mutation { recordDischargeFinding(input: { patientId: "${patientId}", criterionCode: "NONE", finding: MET }) {
        __typename } }`,
    true,
  ),
};
