import { mutation, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

/** The family’s plan, and its answers: a question without words, which nobody may ask. */
export const FAMILY_PLAN_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  familyPlan: query(
    'familyPlan.read',
    ({ patientId }) => `{ familyPlan(patientId: "${patientId}") { number goals { ownWords } } }`,
    true,
  ),
  acknowledgePlanVersion: mutation(
    'planVersion.acknowledge',
    ({ planVersionId }) =>
      `mutation { acknowledgePlanVersion(input: { id: "${NOBODY}", planVersionId: "${planVersionId}", answer: QUESTION }) {
        __typename } }`,
    true,
  ),
};
