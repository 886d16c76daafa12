import { randomUUID } from 'node:crypto';
import { aClinic, aPatient, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import type { Pool } from 'pg';

export type Given = Readonly<Record<string, unknown>>;

/** A clinic in which a physiotherapist, a psychologist, a physician and a student treat one patient, who has an account. */
export interface TestLadder {
  readonly clinic: TestClinic;
  readonly physio: TestUser;
  readonly psychologist: TestUser;
  readonly physician: TestUser;
  readonly student: TestUser;
  readonly teen: TestUser;
  readonly guardian: TestUser;
  readonly patientId: string;
}

export async function aTeam(owner: Pool): Promise<TestLadder> {
  const clinic = await aClinic(owner);
  const { PHYSIOTHERAPIST: physio, PSYCHOLOGIST: psychologist, PHYSICIAN: physician } = clinic.users;
  const student = clinic.users.STUDENT;
  const team = [physician, physio, psychologist, student];
  const { patientId } = await aPatient(owner, clinic, { team, familyName: 'Canarybird' });
  const guardianId = randomUUID();
  await owner.query(
    `INSERT INTO guardian (clinic_id, id, patient_id, given_name, family_name, relationship, proxy_scope, starts_on)
     VALUES ($1, $2, $3, 'Sam', 'Example', 'parent', 'GENERAL', '2020-01-01')`,
    [clinic.clinicId, guardianId, patientId],
  );
  const teen = await clinic.addUser('PATIENT', { patientId });
  const guardian = await clinic.addUser('GUARDIAN', { guardianId });
  return { clinic, physio, psychologist, physician, student, teen, guardian, patientId };
}

export const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
/** The clock of a device that is right. */
export const clock = (minutes = 5) => ({
  occurredAt: minutesAgo(minutes),
  enteredAt: minutesAgo(minutes),
  deviceNow: new Date().toISOString(),
});

export const step = (key: string, stimulusCode: string, more: Given = {}) => ({
  ...{ key, stimulusCode, plannedSeconds: 300, timesPerDay: 3 },
  ...more,
});
export const LADDER = {
  approach: 'DIRECT_GRADED',
  distressScale: 'SUDS_10',
  homeCeilingKey: 'b',
  steps: [step('a', 'T1'), step('b', 'M7', { targetKpa: 30 }), step('c', 'C1'), step('d', 'F2')],
};

export interface Answer {
  readonly __typename: string;
  readonly code: string;
  readonly field: string | null;
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

const LOG = `id stepKey stepOrdinal versionNumber setting source observed observerName plannedSeconds doneSeconds
  intensity { value unit probeAreaCm2 instrument } pressureKpa painBefore painPeak recovery recoverySeconds distressPeak
  allodyniaAreaCm2 skinFindings stopReason hardStops noteForTeam keptDespite correctsId lateEntry clockSkewSeconds
  occurredAt enteredAt byName enteredInErrorAt enteredInErrorWhy`;
const PROTOCOL = `id site laterality title status currentStepKey currentVersion version
  content { number note homeCeilingKey noHomePractice steps { key ordinal stimulusName modality homeAllowed } } currentStep { key }
  versions { number } moves { kind stepKey ordinal steps suggested evidence { criterion met } reason toldPsychology }
  holds { id source reason setByName } suggestion { outcome toStepKey blocks evidence { criterion count needed met } }
  lastLog { id } logs(first: 100) { edges { node { ${LOG} } } }`;
const MAP =
  'id areaCm2 method raterName border { view cmPerUnit polygons { points { x y } } } enteredInErrorAt';
const REFUSED = '... on UserError { code message field }';

const OPERATIONS: Readonly<Record<string, readonly [type: string, fields: string]>> = {
  createDesensitizationProtocol: [
    'CreateDesensitizationProtocolInput',
    `... on DesensitizationProtocol { ${PROTOCOL} }`,
  ],
  reviseDesensitizationProtocol: [
    'ReviseDesensitizationProtocolInput',
    `... on DesensitizationProtocol { ${PROTOCOL} }`,
  ],
  endDesensitizationProtocol: [
    'EndDesensitizationProtocolInput',
    `... on DesensitizationProtocol { ${PROTOCOL} }`,
  ],
  decideProgression: ['DecideProgressionInput', `... on DesensitizationProtocol { ${PROTOCOL} }`],
  recordDesensitizationLog: ['RecordDesensitizationLogInput', logFields()],
  recordHomeDesensitizationLog: ['RecordDesensitizationLogInput', logFields()],
  markDesensitizationLogInError: ['DesensitizationInErrorInput', `... on DesensitizationLog { ${LOG} }`],
  recordAllodyniaMap: ['RecordAllodyniaMapInput', `... on AllodyniaMap { ${MAP} }`],
  markAllodyniaMapInError: ['DesensitizationInErrorInput', `... on AllodyniaMap { ${MAP} }`],
  saveDesensitizationStimulus: [
    'SaveDesensitizationStimulusInput',
    '... on DesensitizationStimulus { code name modality version own retiredOn }',
  ],
  saveProtocolTemplate: [
    'SaveProtocolTemplateInput',
    '... on ProtocolTemplate { id name own version retired }',
  ],
};
function logFields(): string {
  return `... on DesensitizationLog { ${LOG} } ... on OnHold { holds { id setByName } }
    ... on AboveHomeCeiling { homeCeilingKey } ... on InvalidLog { problems { field code } }`;
}

/** The GraphQL answer of one of the mutations. */
export function tryTo(url: string, user: TestUser, operation: string, input: Given) {
  const [type, fields] = OPERATIONS[operation] ?? ['', ''];
  return graphqlClient(url, user.token)<Record<string, Answer>>(
    `mutation ($input: ${type}!) { ${operation}(input: $input) { __typename ${fields} ${REFUSED} } }`,
    { input },
  );
}

export async function act(url: string, user: TestUser, operation: string, input: Given): Promise<Answer> {
  const answer = dataOf(await tryTo(url, user, operation, input))[operation];
  if (!answer) throw new Error(`${operation} answered nothing.`);
  return answer;
}

/** A ladder of four steps for the left foot; home practice up to the second. */
export const aProtocol = (
  url: string,
  { physio, patientId }: TestLadder,
  more: Given = {},
): Promise<Answer> =>
  act(url, physio, 'createDesensitizationProtocol', {
    id: randomUUID(),
    patientId,
    site: 'FOOT',
    laterality: 'LEFT',
    title: 'Left foot',
    content: LADDER,
    ...more,
  });

/** A good block on the first step. */
export const aBlock = (protocolId: string, more: Given = {}) => ({
  ...{
    id: randomUUID(),
    protocolId,
    versionNumber: 1,
    stepKey: 'a',
    setting: 'CLINIC',
    performedBy: 'STAFF',
  },
  ...{ doneSeconds: 300, painBefore: 5, painPeak: 7, painAfter: 6, recoverySeconds: 120 },
  ...{ distressBefore: 2, distressPeak: 4, distressAfter: 2, skinFindings: ['INTACT'] },
  ...clock(),
  ...more,
});

export interface Protocol extends Answer {
  readonly status: string;
  readonly currentStepKey: string;
  readonly holds: readonly { id: string; source: string; reason: string; setByName: string }[];
  readonly suggestion: {
    readonly outcome: string;
    readonly toStepKey: string;
    readonly blocks: number;
    readonly evidence: readonly { criterion: string; count: number; needed: number; met: boolean }[];
  } | null;
  readonly logs: { readonly edges: readonly { readonly node: Answer }[] };
}

export async function protocolOf(url: string, user: TestUser, id: string): Promise<Protocol> {
  const answer = await graphqlClient(url, user.token)<{ desensitizationProtocol: Protocol }>(
    `query ($id: ID!) { desensitizationProtocol(id: $id) { __typename ${PROTOCOL} } }`,
    { id },
  );
  return dataOf(answer).desensitizationProtocol;
}
