import { mutation, NEVER, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

const on = `proposalId: "${NOBODY}"`;

/** Building, accepting and repairing a programme week. */
export const WEEK_BUILDER_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  weekProposals: query('week.build', () => '{ weekProposals(weekOf: "2024-01-01") { id } }'),
  weekProposal: query('week.build', () => `{ weekProposal(id: "${NOBODY}") { id } }`),
  weekDemand: query('week.build', () => '{ weekDemand(weekOf: "2024-01-01") { weekOf } }'),
  whyHere: query('week.build', () => `{ whyHere(${on}, sessionId: "nothing") { sessionId } }`),
  // A week that is over is refused, so that whoever is allowed builds nothing.
  buildWeek: mutation(
    'week.build',
    () => 'mutation { buildWeek(input: { weekOf: "2024-01-01" }) { __typename } }',
  ),
  repairWeek: mutation(
    'week.build',
    ({ memberId }) => `mutation { repairWeek(input: { disruption: { memberId: "${memberId}",
      startsAt: "2024-01-01T08:00:00Z", endsAt: "2024-01-01T18:00:00Z" } }) { __typename } }`,
  ),
  stopBuild: mutation('week.build', () => `mutation { stopBuild(${on}) { __typename } }`),
  pinSessions: mutation(
    'week.build',
    () => `mutation { pinSessions(input: { ${on}, sessionIds: [] }) { __typename } }`,
  ),
  rebuildWeek: mutation('week.build', () => `mutation { rebuildWeek(${on}) { __typename } }`),
  acceptProposal: mutation(
    'week.build',
    () => `mutation { acceptProposal(input: { ${on}, version: ${NEVER} }) { __typename } }`,
  ),
  discardProposal: mutation(
    'week.build',
    () => `mutation { discardProposal(input: { ${on}, version: ${NEVER} }) { __typename } }`,
  ),
  undoProposal: mutation(
    'week.build',
    () => `mutation { undoProposal(input: { ${on}, version: ${NEVER} }) { __typename } }`,
  ),
};
