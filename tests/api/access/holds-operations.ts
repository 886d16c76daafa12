import { mutation, NEVER, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

/** Holds: felt by all, set and lifted by the team. */
export const HOLD_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  holds: query('hold.read', ({ patientId }) => `{ holds(patientId: "${patientId}") { id setByName } }`, true),
  holdsInForce: query(
    'schedule.read',
    ({ patientId }) => `{ holdsInForce(patientIds: ["${patientId}"]) { id setByName } }`,
  ),
  setHold: mutation(
    'hold.set',
    ({ patientId }) =>
      `mutation { setHold(input: { id: "${NOBODY}", patientId: "${patientId}", wholeProgramme: true, reason: "",
        reviewOn: "2026-03-02" }) { __typename } }`,
    true,
  ),
  liftHold: mutation(
    'hold.lift',
    ({ holdId }) =>
      `mutation { liftHold(input: { id: "${holdId}", version: ${NEVER}, reason: "x" }) { __typename } }`,
    true,
  ),
  reviewHold: mutation(
    'hold.lift',
    ({ holdId }) =>
      `mutation { reviewHold(input: { id: "${holdId}", version: ${NEVER}, reviewOn: "2026-03-02", note: "x" }) { __typename } }`,
    true,
  ),
};
