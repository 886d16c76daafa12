import {
  aPatient,
  dataOf,
  graphqlClient,
  type GraphqlAnswer,
  type TestClinic,
  type TestUser,
} from '@consilium/testing';
import type { Pool } from 'pg';

/** A member of the union that a mutation answers: the thing itself, a refusal or a conflict. */
export interface Saved {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly code?: string;
  readonly message?: string;
  readonly field?: string | null;
  readonly currentVersion?: number;
  readonly fields?: readonly {
    field: string;
    base: string | null;
    yours: string | null;
    theirs: string | null;
    theirsByName: string | null;
    theirsAt: string | null;
  }[];
  readonly [key: string]: unknown;
}

const REFUSED = `... on Refusal { code message field }`;
const CONFLICT = `... on EditConflict { code message field currentVersion fields { field base yours theirs theirsByName theirsAt } }`;
export const GOAL = `id version ownWords description measure baseline target dueOn ownerDisciplineCode
  sharedDisciplineCodes lifecycle achievement editable updatedByName`;
export const INTERVENTION = `id version kind title minutes timesPerDay daysPerWeek mode precautions disciplineCode
  coTreatingDisciplineCodes goalIds status editable updatedByName`;
const VERSION = `id number createdByName note changes { kind entity entityId disciplineCode title field before after byName at }
  signOffs { disciplineCode signedAt signedByName credential }
  content { sections { disciplineCode summary precautions goals { id ownWords target } interventions { id title minutes goalIds } } }`;

const MUTATIONS = {
  updateCarePlanSection: [
    'UpdateSectionInput',
    `... on CarePlanSection { id version summary precautions editable updatedByName } ${CONFLICT}`,
  ],
  addGoal: ['AddGoalInput', `... on Goal { ${GOAL} }`],
  updateGoal: ['UpdateGoalInput', `... on Goal { ${GOAL} } ${CONFLICT}`],
  addIntervention: ['AddInterventionInput', `... on Intervention { ${INTERVENTION} }`],
  updateIntervention: ['UpdateInterventionInput', `... on Intervention { ${INTERVENTION} } ${CONFLICT}`],
  publishPlanVersion: ['PublishPlanVersionInput', `... on PlanVersion { ${VERSION} }`],
  signOffPlanVersion: ['SignOffPlanVersionInput', `... on PlanVersion { ${VERSION} }`],
  applyCarePlanTemplate: [
    'ApplyTemplateInput',
    '... on TemplateApplied { goalsAdded interventionsAdded carePlan { id sections { disciplineCode } } }',
  ],
  saveCarePlanTemplate: [
    'SaveCarePlanTemplateInput',
    '... on CarePlanTemplate { id version name active weeks goals { description dueInWeeks } interventions { title } }',
  ],
} as const;

export type PlanMutation = keyof typeof MUTATIONS;

/** Runs one of the plan's mutations as a user and answers whatever came: for those that expect a thrown error. */
export async function attempt(
  url: string,
  user: TestUser,
  name: PlanMutation,
  input: Record<string, unknown>,
): Promise<GraphqlAnswer<Record<string, Saved>>> {
  const [type, selection] = MUTATIONS[name];
  return graphqlClient(url, user.token)<Record<string, Saved>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${REFUSED} ${selection} } }`,
    { input },
  );
}

/** Runs one of the plan's mutations as a user; fails when an error was thrown. */
export async function save(
  url: string,
  user: TestUser,
  name: PlanMutation,
  input: Record<string, unknown>,
): Promise<Saved> {
  return dataOf(await attempt(url, user, name, input))[name]!;
}

export interface SharedPlan {
  readonly patientId: string;
  readonly episodeId: string;
  readonly carePlanId: string;
  /** Ids of the sections by discipline. */
  readonly sections: Readonly<Record<string, string>>;
  readonly physician: TestUser;
  readonly physio: TestUser;
  readonly occupational: TestUser;
  readonly psychologist: TestUser;
}

export interface Opened {
  openCarePlan: {
    id: string;
    status: string;
    latestVersionNumber: number;
    sections: { id: string; disciplineCode: string; version: number; editable: boolean }[];
  };
}

export const OPEN = `mutation ($id: ID!) { openCarePlan(episodeId: $id) {
  id status latestVersionNumber sections { id disciplineCode version editable } } }`;

/** A plan opened by the physiotherapist for a team of four disciplines, nothing in it yet. */
export async function aPlan(owner: Pool, url: string, clinic: TestClinic): Promise<SharedPlan> {
  const [physician, physio, occupational, psychologist] = [
    await clinic.addUser('PHYSICIAN'),
    await clinic.addUser('PHYSIOTHERAPIST'),
    await clinic.addUser('OCCUPATIONAL_THERAPIST'),
    await clinic.addUser('PSYCHOLOGIST'),
  ] as const;
  const patient = await aPatient(owner, clinic, { team: [physician, physio, occupational, psychologist] });
  const answer = await graphqlClient(url, physio.token)<Opened>(OPEN, { id: patient.episodeId });
  const { id, sections } = dataOf(answer).openCarePlan;
  return {
    ...patient,
    carePlanId: id,
    sections: Object.fromEntries(sections.map((section) => [section.disciplineCode, section.id])),
    physician,
    physio,
    occupational,
    psychologist,
  };
}

export const goalInput = (carePlanId: string, more: Record<string, unknown> = {}) => ({
  carePlanId,
  ownWords: 'I want to run to the bus',
  description: 'Runs 200 m',
  measure: 'Seconds for 200 m',
  baseline: '120',
  target: '60',
  ownerDisciplineCode: 'PHYSIOTHERAPY',
  sharedDisciplineCodes: [],
  ...more,
});

export const interventionInput = (carePlanId: string, more: Record<string, unknown> = {}) => ({
  carePlanId,
  kind: 'AEROBIC_EXERCISE',
  title: 'Treadmill',
  minutes: 30,
  timesPerDay: 1,
  daysPerWeek: 5,
  mode: 'INDIVIDUAL',
  precautions: '',
  disciplineCode: 'PHYSIOTHERAPY',
  coTreatingDisciplineCodes: [],
  goalIds: [],
  ...more,
});
