import { randomUUID } from 'node:crypto';
import { dataOf, graphqlClient, type TestUser } from '@consilium/testing';

export interface Item {
  readonly id: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly status: string;
  readonly position: number;
  readonly discussedSeconds: number;
  readonly discussingSince: string | null;
  readonly summary: string;
  readonly nextReviewOn: string | null;
  readonly version: number;
  readonly signedByName: string | null;
  readonly planVersionNumber: number | null;
  readonly decisions: readonly {
    id: string;
    kind: string;
    text: string;
    taskId: string | null;
    withdrawnByName: string | null;
  }[];
  readonly flagsRaised: readonly { id: string; text: string; disciplineCode: string | null; mine: boolean }[];
  readonly draftChanges: readonly { field: string | null; before: string | null; after: string | null }[];
  readonly planVersion: {
    number: number;
    note: string;
    changes: readonly { field: string | null; after: string | null }[];
    signOffs: readonly { disciplineCode: string; signedByName: string | null }[];
  } | null;
  readonly documentationGaps: readonly { code: string; names: readonly string[] }[];
  readonly sheet: Sheet;
}

export interface Sheet {
  readonly since: string | null;
  readonly programmeDay: number | null;
  readonly goals: readonly { goalId: string; words: string; movement: string; level: number | null }[];
  readonly minutes: readonly { disciplineCode: string; prescribed: number; delivered: number }[];
  readonly holds: readonly { reason: string }[];
  readonly tasks: readonly { title: string }[];
  readonly openSafetyFlags: number;
}

export interface Conference {
  readonly __typename: string;
  readonly code?: string;
  readonly field?: string | null;
  readonly message?: string;
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly startedAt: string | null;
  readonly stoppedAt: string | null;
  readonly hiddenItems: number;
  readonly agenda: readonly Item[];
  readonly attendance: readonly {
    memberId: string;
    name: string;
    credential: string | null;
    disciplineCode: string | null;
    leftAt: string | null;
    signedAt: string | null;
  }[];
}

export const ITEM = `id patientId patientName status position discussedSeconds discussingSince summary nextReviewOn version
  signedByName planVersionNumber decisions { id kind text taskId withdrawnByName }
  flagsRaised { id text disciplineCode mine } draftChanges { field before after }
  planVersion { number note changes { field after } signOffs { disciplineCode signedByName } }
  documentationGaps { code names }
  sheet { since programmeDay goals { goalId words movement level } minutes { disciplineCode prescribed delivered }
    holds { reason } tasks { title } openSafetyFlags }`;
export const CONFERENCE = `id status version startedAt stoppedAt hiddenItems agenda { ${ITEM} }
  attendance { memberId name credential disciplineCode leftAt signedAt }`;
const REFUSED = '__typename ... on Refusal { code message field }';

/** The doors of a conference, for one user of one API process. */
export function conferenceClient(url: string, user: TestUser) {
  const client = graphqlClient(url, user.token);
  const onInput = async <T>(name: string, type: string, selection: string, input: object): Promise<T> =>
    dataOf(
      await client<Record<string, T>>(
        `mutation ($input: ${type}!) { ${name}(input: $input) { ${REFUSED} ${selection} } }`,
        { input },
      ),
    )[name]!;
  const onId = async <T>(name: string, argument: string, selection: string, id: string): Promise<T> =>
    dataOf(
      await client<Record<string, T>>(
        `mutation ($id: ID!) { ${name}(${argument}: $id) { ${REFUSED} ${selection} } }`,
        { id },
      ),
    )[name]!;
  const conference = `... on Conference { ${CONFERENCE} }`;
  const item = `... on AgendaItem { ${ITEM} }`;
  const flag = '... on ConferenceFlag { id text disciplineCode mine }';
  const decision = '... on ConferenceDecision { id kind text taskId withdrawnByName }';
  type Refusable<T> = T & {
    readonly __typename: string;
    readonly code?: string;
    readonly field?: string | null;
  };
  return {
    plan: (patientIds: readonly string[], more: object = {}) =>
      onInput<Conference>('planConference', 'PlanConferenceInput', conference, {
        ...{ id: randomUUID(), title: '', startsAt: new Date().toISOString(), minutes: 60, patientIds },
        ...more,
      }),
    changeAgenda: (input: object) =>
      onInput<Conference>('changeAgenda', 'ChangeAgendaInput', conference, input),
    attend: (input: object) =>
      onInput<Conference>('recordConferenceAttendance', 'ConferenceAttendanceInput', conference, input),
    discuss: (conferenceId: string, itemId: string | null) =>
      onInput<Conference>('discussAgendaItem', 'DiscussInput', conference, { conferenceId, itemId }),
    start: (id: string) => onId<Conference>('startConference', 'conferenceId', conference, id),
    stop: (id: string) => onId<Conference>('stopConference', 'conferenceId', conference, id),
    callOff: (id: string) => onId<Conference>('callOffConference', 'conferenceId', conference, id),
    signMinutes: (id: string) => onId<Conference>('signConferenceMinutes', 'conferenceId', conference, id),
    write: (input: object) =>
      onInput<Refusable<Item>>('writeAgendaItem', 'WriteAgendaItemInput', item, input),
    defer: (id: string) => onId<Refusable<Item>>('deferAgendaItem', 'itemId', item, id),
    sign: (input: object) => onInput<Refusable<Item>>('signAgendaItem', 'SignAgendaItemInput', item, input),
    decide: (itemId: string, more: object = {}) =>
      onInput<Refusable<Item['decisions'][number]>>(
        'recordConferenceDecision',
        'RecordDecisionInput',
        decision,
        {
          ...{ id: randomUUID(), itemId, kind: 'NOTED', text: 'School from Monday', task: null },
          ...more,
        },
      ),
    withdrawDecision: (id: string) =>
      onId<Refusable<Item['decisions'][number]>>('withdrawConferenceDecision', 'id', decision, id),
    flag: (patientId: string, text: string, id: string = randomUUID()) =>
      onInput<Refusable<Item['flagsRaised'][number]>>(
        'raiseConferenceFlag',
        'RaiseConferenceFlagInput',
        flag,
        {
          ...{ id, patientId, text },
        },
      ),
    withdrawFlag: (id: string) =>
      onId<Refusable<Item['flagsRaised'][number]>>('withdrawConferenceFlag', 'id', flag, id),
    read: async (id: string): Promise<Conference> =>
      dataOf(
        await client<{ conference: Conference }>(
          `query ($id: ID!) { conference(id: $id) { __typename ${CONFERENCE} } }`,
          { id },
        ),
      ).conference,
    candidates: async () =>
      dataOf(
        await client<{ agendaCandidates: readonly { patientId: string; openFlags: number }[] }>(
          '{ agendaCandidates { patientId name openFlags expectedDischargeOn lastConferenceOn } }',
        ),
      ).agendaCandidates,
  };
}
