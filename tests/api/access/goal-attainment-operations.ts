import { mutation, NEVER, NOBODY, type MatrixOperation } from './matrix-operation.ts';

/** Levels of goals and their ratings; read along with the plan. */
export const GOAL_ATTAINMENT_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  writeGoalScale: mutation(
    'carePlan.draft',
    ({ goalId }) =>
      `mutation { writeGoalScale(input: { goalId: "${goalId}", baseVersion: ${NEVER}, levels: [], weight: 1 }) { __typename } }`,
    true,
  ),
  rateGoal: mutation(
    'carePlan.draft',
    ({ goalId }) =>
      `mutation { rateGoal(input: { id: "${NOBODY}", goalId: "${goalId}", level: 9, ratedOn: "2026-03-01", note: "" }) { __typename } }`,
    true,
  ),
};
