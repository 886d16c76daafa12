import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_DISCHARGE_CRITERIA } from '@consilium/domain';
import {
  aClinic,
  aPatient,
  codeOf,
  dataOf,
  graphqlClient,
  type TestClinic,
  type TestUser,
} from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly field?: string | null;
  readonly state?: string;
  readonly ready?: boolean;
  readonly overrides?: readonly {
    missingCodes: readonly string[];
    reason: string;
    overriddenByName: string;
    listNumber: number;
  }[];
  readonly criteria?: readonly {
    criterion: { code: string };
    finding: string | null;
    listNumber: number | null;
  }[];
}

const FIELDS = `ready overrides { missingCodes reason overriddenByName listNumber }
  criteria { criterion { code } finding listNumber }`;
const RECORDED = ['MEDICATION_PLAN', 'NO_SAFETY_RISK'];
const FOUND = DEFAULT_DISCHARGE_CRITERIA.map(({ code }) => code).filter((code) => !RECORDED.includes(code));

describe('a discharge while criteria are missing', () => {
  const [url, otherUrl] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let physician: TestUser;
  let practitioner: TestUser;
  let physio: TestUser;
  let patientId: string;
  let episodeId: string;

  const send = async (user: TestUser, name: string, type: string, input: object) =>
    graphqlClient(url, user.token)<Record<string, Answer>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Discharge { ${FIELDS} }
         ... on Refusal { code field } } }`,
      { input },
    );
  const override = async (
    missingCodes: readonly string[],
    reason = 'The family moves away',
    user = physician,
  ) =>
    dataOf(
      await send(user, 'overrideDischargeCriteria', 'OverrideDischargeInput', {
        ...{ patientId, missingCodes, reason },
      }),
    )['overrideDischargeCriteria']!;
  const find = async (criterionCode: string, finding = 'MET') =>
    dataOf(
      await send(physio, 'recordDischargeFinding', 'RecordDischargeFindingInput', {
        ...{ patientId, criterionCode, finding, note: '' },
      }),
    )['recordDischargeFinding']!;
  const findAll = async (codes: readonly string[] = FOUND) => {
    for (const code of codes) await find(code);
  };
  const move = async (toState: string, reasonCode: string, user = physician) => {
    const { rows } = await owner.query<{ version: number }>(
      'SELECT version FROM episode_of_care WHERE id = $1',
      [episodeId],
    );
    return dataOf(
      await graphqlClient(otherUrl, user.token)<{ transitionEpisode: Answer }>(
        `mutation ($input: TransitionEpisodeInput!) { transitionEpisode(input: $input) { __typename
           ... on EpisodeOfCare { state } ... on Refusal { code field } } }`,
        { input: { episodeId, version: rows[0]!.version, toState, reasonCode } },
      ),
    ).transitionEpisode;
  };
  const discharge = (user = physician) => move('DISCHARGED_PHASE2', 'PROGRAMME_COMPLETED', user);
  const read = async () =>
    dataOf(
      await graphqlClient(url, physio.token)<{ patient: { discharge: Answer } }>(
        `query ($id: ID!) { patient(id: $id) { discharge { __typename ${FIELDS} } } }`,
        { id: patientId },
      ),
    ).patient.discharge;
  const stateNow = async () =>
    (
      await owner.query<{ state: string; written: string }>(
        `SELECT state, (SELECT count(*) FROM discharge_override WHERE episode_id = e.id) AS written
         FROM episode_of_care e WHERE id = $1`,
        [episodeId],
      )
    ).rows[0]!;

  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
  });
  beforeEach(async () => {
    clinic = await aClinic(owner);
    physician = await clinic.addUser('PHYSICIAN');
    practitioner = await clinic.addUser('NURSE_PRACTITIONER');
    physio = await clinic.addUser('PHYSIOTHERAPIST');
    ({ patientId, episodeId } = await aPatient(owner, clinic, {
      ...{ state: 'DISCHARGE_READY', team: [physician, practitioner, physio] },
    }));
  });
  afterAll(() => owner.end());

  it('is refused and moves nothing, whoever asks', async () => {
    for (const user of [physician, practitioner]) {
      expect(await discharge(user)).toMatchObject({ code: 'DISCHARGE_NOT_READY', field: 'toState' });
    }
    expect(await stateNow()).toEqual({ state: 'DISCHARGE_READY', written: '0' });
  });

  it('goes through once every criterion is met, and each finding says under which list', async () => {
    await findAll();
    const { criteria } = await read();
    expect(criteria?.find(({ criterion }) => criterion.code === 'DAILY_LIVING')?.listNumber).toBe(0);
    expect(await discharge()).toMatchObject({ state: 'DISCHARGED_PHASE2' });
  });

  it('waits for the one criterion that is taken back', async () => {
    await findAll();
    await find('HOME_PROGRAMME', 'NOT_MET');
    expect(await discharge()).toMatchObject({ code: 'DISCHARGE_NOT_READY' });
  });

  it('leaves every other way out of the programme open', async () => {
    expect(await move('WITHDRAWN', 'FAMILY_CHOICE')).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('goes through over the reason of a physician, which everybody who reads the chart sees', async () => {
    await findAll(FOUND.filter((code) => code !== 'SCHOOL_PLAN'));
    expect(await override(['SCHOOL_PLAN'], '  ')).toMatchObject({ field: 'reason' });
    const reason = 'School holidays: signed in September';
    const given = [{ missingCodes: ['SCHOOL_PLAN'], reason, overriddenByName: physician.displayName }];
    // It lets somebody leave and makes nobody ready.
    expect(await override(['SCHOOL_PLAN'], reason)).toMatchObject({ ready: false, overrides: given });
    expect(await discharge(practitioner)).toMatchObject({ state: 'DISCHARGED_PHASE2' });
    expect((await read()).overrides).toMatchObject(given);
  });

  it('covers what was missing then, and nothing that turns up later', async () => {
    await findAll(FOUND.filter((code) => code !== 'SCHOOL_PLAN'));
    await override(['SCHOOL_PLAN']);
    await find('DAILY_LIVING', 'NOT_MET');
    expect(await discharge()).toMatchObject({ code: 'DISCHARGE_NOT_READY' });
    expect(await override(['SCHOOL_PLAN'])).toMatchObject({
      ...{ code: 'DISCHARGE_MISSING_CHANGED', field: 'missingCodes' },
    });
    expect(await stateNow()).toEqual({ state: 'DISCHARGE_READY', written: '1' });
  });

  it('needs no override where nothing is missing, and takes none once the episode is over', async () => {
    await findAll();
    expect(await override([])).toMatchObject({ code: 'DISCHARGE_NOTHING_MISSING' });
    await owner.query("UPDATE episode_of_care SET state = 'CLOSED', open = false WHERE id = $1", [episodeId]);
    expect(await override(FOUND)).toMatchObject({ code: 'EPISODE_CLOSED' });
    expect((await stateNow()).written).toBe('0');
  });

  it('is overridden by physicians only', async () => {
    for (const user of [practitioner, physio]) {
      const input = { patientId, missingCodes: FOUND, reason: 'Because' };
      expect(codeOf(await send(user, 'overrideDischargeCriteria', 'OverrideDischargeInput', input))).toBe(
        'FORBIDDEN',
      );
    }
    expect((await stateNow()).written).toBe('0');
  });

  it('is looked at anew when they come back: neither ticks nor reasons of the stay before count', async () => {
    await findAll(FOUND.filter((code) => code !== 'SCHOOL_PLAN'));
    await override(['SCHOOL_PLAN']);
    await discharge();
    expect(await move('READMITTED', 'RECURRENCE')).toMatchObject({ state: 'READMITTED' });
    await owner.query("UPDATE episode_of_care SET state = 'DISCHARGE_READY' WHERE id = $1", [episodeId]);
    const back = await read();
    expect(
      back.criteria?.filter(({ finding }) => finding !== null).map(({ criterion }) => criterion.code),
    ).toEqual(RECORDED);
    expect(back.overrides).toHaveLength(1);
    await findAll(FOUND.filter((code) => code !== 'SCHOOL_PLAN'));
    expect(await discharge()).toMatchObject({ code: 'DISCHARGE_NOT_READY' });
  });
});
