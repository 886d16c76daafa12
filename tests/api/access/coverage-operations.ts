import { mutation, NEVER, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

const TERMS = '{ payer: "", reference: "", startsOn: "2026-03-02", endsOn: "2026-03-01" }';

/** What payers agreed to. */
export const COVERAGE_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  coverageAuthorizations: query(
    'authorization.read',
    ({ patientId }) => `{ coverageAuthorizations(patientId: "${patientId}") { id payer reference note } }`,
    true,
  ),
  addCoverageAuthorization: mutation(
    'authorization.manage',
    ({ patientId }) =>
      `mutation { addCoverageAuthorization(input: { id: "${NOBODY}", patientId: "${patientId}", terms: ${TERMS} }) { __typename } }`,
    true,
  ),
  changeCoverageAuthorization: mutation(
    'authorization.manage',
    ({ authorizationId }) =>
      `mutation { changeCoverageAuthorization(input: { id: "${authorizationId}", version: ${NEVER}, terms: ${TERMS} }) { __typename } }`,
    true,
  ),
  withdrawCoverageAuthorization: mutation(
    'authorization.manage',
    ({ authorizationId }) =>
      `mutation { withdrawCoverageAuthorization(input: { id: "${authorizationId}", version: ${NEVER}, reason: "x" }) { __typename } }`,
    true,
  ),
};
