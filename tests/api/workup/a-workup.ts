import { randomUUID } from 'node:crypto';
import { localDateIn } from '@consilium/domain';
import { aPatient, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import type { Pool } from 'pg';

/** A member of the union that a mutation answers: the thing itself, or a refusal. */
export interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly field?: string | null;
  readonly id: string;
  readonly version: number;
  readonly [key: string]: unknown;
}

const HISTORY = `id version onset areas recordedByName symptoms { code present note } redFlags { code present note }
  triggers { category cause text on } safety { code present note } notes { school }`;
const TEST = `id kind purpose resultClass doneOn version cancelledAt cancelReason results { resultClass note recordedByName }`;
const DIAGNOSIS = `id text overrides overrideReason supersedesId supersededById supersedeReason signedByName historyVersion
  signed: diagnosisCode criteria { code met missing }`;
const MUTATIONS = {
  saveWorkupHistory: ['SaveWorkupHistoryInput', `... on WorkupHistory { ${HISTORY} }`],
  orderWorkupTest: ['OrderWorkupTestInput', `... on WorkupTest { ${TEST} }`],
  recordWorkupTestResult: ['RecordWorkupTestResultInput', `... on WorkupTest { ${TEST} }`],
  cancelWorkupTest: ['CancelWorkupTestInput', `... on WorkupTest { ${TEST} }`],
  signDiagnosis: ['SignDiagnosisInput', `... on Diagnosis { ${DIAGNOSIS} }`],
} as const;
export const NOTES = {
  ...{ pain: '', symptoms: '', school: '', sleep: '', sport: '', devices: '', family: '', other: '' },
};

export interface ReadWorkup {
  readonly workup: {
    readonly history: Answer | null;
    readonly tests: Answer[];
    readonly obstacles: { code: string; about: string[] }[];
    readonly diagnoses: Answer[];
  };
  readonly diagnosticCriteria: {
    readonly historyVersion: number;
    readonly criteria: {
      code: string;
      met: boolean | null;
      missing: string[];
      inputs: { name: string; value: string | null; origin: string }[];
    }[];
  };
}

/** The work-up of a new patient, as a physician of the team writes it. */
export async function aWorkup(
  owner: Pool,
  url: string,
  clinic: TestClinic,
  { physician, team = [], state = 'INTAKE_EVAL' }: { physician: TestUser; team?: TestUser[]; state?: string },
) {
  const { patientId, episodeId } = await aPatient(owner, clinic, { team: [physician, ...team], state });
  const today = localDateIn(clinic.timeZone, new Date());
  const attempt = (user: TestUser, name: keyof typeof MUTATIONS, input: object) => {
    const [type, selection] = MUTATIONS[name];
    return graphqlClient(url, user.token)<Record<string, Answer>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code field } ${selection} } }`,
      { input },
    );
  };
  const mutate = async (user: TestUser, name: keyof typeof MUTATIONS, input: object) =>
    dataOf(await attempt(user, name, input))[name]!;
  return {
    ...{ patientId, episodeId, today, attempt, mutate },
    save: (more: object = {}, user = physician) =>
      mutate(user, 'saveWorkupHistory', {
        ...{
          episodeId,
          baseVersion: 0,
          pain: {},
          qualities: [],
          otherQuality: '',
          areas: [],
          otherAreas: '',
        },
        ...{ symptoms: [], otherSymptoms: [], severity: {}, judgements: [], redFlags: [], triggers: [] },
        ...{ triggerUnknown: false, treatments: [], safety: [], notes: NOTES },
        ...more,
      }),
    order: (more: object = {}) =>
      mutate(physician, 'orderWorkupTest', {
        ...{ id: randomUUID(), episodeId, kind: 'MRI', otherName: '', purpose: 'Stress fracture?' },
        orderedOn: today,
        ...more,
      }),
    record: (test: Answer, more: object = {}) =>
      mutate(physician, 'recordWorkupTestResult', {
        ...{ testId: test.id, version: test.version, resultClass: 'NORMAL', doneOn: today, note: '' },
        ...more,
      }),
    cancel: (test: Answer, reason = 'Done elsewhere') =>
      mutate(physician, 'cancelWorkupTest', { testId: test.id, version: test.version, reason }),
    sign: (more: object = {}, user = physician) =>
      mutate(user, 'signDiagnosis', {
        ...{ id: randomUUID(), episodeId, historyVersion: 0, code: 'AMPS_DIFFUSE', text: '' },
        ...{ overrides: [], overrideReason: '', supersedeReason: '' },
        ...more,
      }),
    read: async (user = physician) =>
      dataOf(
        await graphqlClient(url, user.token)<ReadWorkup>(
          `query ($id: ID!) { workup(patientId: $id) { episodeId open history { ${HISTORY} } tests { ${TEST} }
              obstacles { code about } diagnoses { ${DIAGNOSIS} } }
            diagnosticCriteria(patientId: $id) { historyVersion examinedOn criteria { code met missing source
              parts { code met } inputs { name value origin } } } }`,
          { id: patientId },
        ),
      ),
  };
}

export type TestWorkup = Awaited<ReturnType<typeof aWorkup>>;
