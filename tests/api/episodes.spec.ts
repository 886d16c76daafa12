import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

const READ = `query ($id: ID!) { patient(id: $id) { currentEpisode { id state phase version admittedOn programmeDay
  transitions { fromState toState byName reasonCode reason } offeredTransitions { toState reasonCodes needsLevelOfCare blockedBy } } } }`;
interface Episode {
  id: string;
  state: string;
  phase: number | null;
  version: number;
  transitions: { toState: string; byName: string; reasonCode: string }[];
  offeredTransitions: {
    toState: string;
    reasonCodes: string[];
    needsLevelOfCare: boolean;
    blockedBy: string | null;
  }[];
}
type Outcome = Partial<Episode> & { code?: string; field?: string };

describe('an episode of care', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let physician: TestUser;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    physician = await clinic.addUser('PHYSICIAN');
  });
  afterAll(() => owner.end());

  const read = async (patientId: string, user = physician) =>
    dataOf(
      await graphqlClient(url, user.token)<{ patient: { currentEpisode: Episode } }>(READ, { id: patientId }),
    ).patient.currentEpisode;
  const move = async (episode: Episode, input: Record<string, unknown>, user = physician) => {
    const answer = await graphqlClient(url, user.token)<{ transitionEpisode: Outcome }>(
      `mutation ($input: TransitionEpisodeInput!) { transitionEpisode(input: $input) {
        ... on EpisodeOfCare { id state phase version } ... on Refusal { code field } } }`,
      { input: { episodeId: episode.id, version: episode.version, ...input } },
    );
    return dataOf(answer).transitionEpisode;
  };

  it('goes from referral to the programme, each step with who and why', async () => {
    const { patientId } = await aPatient(owner, clinic, { state: 'WAITLISTED', team: [physician] });
    const waiting = await read(patientId);
    expect(await move(waiting, { toState: 'ADMITTED', reasonCode: 'PLACE_AVAILABLE' })).toMatchObject({
      state: 'ADMITTED',
    });
    await owner.query('UPDATE episode_of_care SET medical_clearance = false WHERE patient_id = $1', [
      patientId,
    ]);
    const admitted = await read(patientId);
    expect(
      admitted.offeredTransitions.find(({ toState }) => toState === 'PHASE1_ACTIVE')?.blockedBy,
    ).toContain('clearance');
    const started = { toState: 'PHASE1_ACTIVE', reasonCode: 'MEDICALLY_CLEARED' };
    expect(await move(admitted, started)).toEqual({
      code: 'MEDICAL_CLEARANCE_REQUIRED',
      field: 'medicalClearance',
    });
    expect(await move(admitted, { ...started, medicalClearance: true })).toMatchObject({
      state: 'PHASE1_ACTIVE',
      phase: 1,
    });
    const active = await read(patientId);
    expect(active.transitions.map(({ toState, byName }) => [toState, byName])).toEqual([
      ['ADMITTED', physician.displayName],
      ['PHASE1_ACTIVE', physician.displayName],
    ]);
  });

  it('offers exactly what it then accepts, and refuses the rest by name', async () => {
    const { patientId } = await aPatient(owner, clinic, { state: 'DIAGNOSED', team: [physician] });
    const episode = await read(patientId);
    expect(episode.offeredTransitions.map(({ toState }) => toState)).toContain('LEVEL_RECOMMENDED');
    expect(await move(episode, { toState: 'CLOSED', reasonCode: 'OTHER', reason: 'x' })).toMatchObject({
      code: 'TRANSITION_IMPOSSIBLE',
    });
    const recommended = { toState: 'LEVEL_RECOMMENDED', reasonCode: 'TEAM_RECOMMENDATION' };
    expect(await move(episode, recommended)).toMatchObject({ code: 'LEVEL_OF_CARE_REQUIRED' });
    expect(await move(episode, { ...recommended, reasonCode: 'NONSENSE' })).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect(await read(patientId)).toMatchObject({
      state: 'DIAGNOSED',
      version: episode.version,
      transitions: [],
    });
  });

  it('lets one of many simultaneous steps win', async () => {
    const { patientId } = await aPatient(owner, clinic, { state: 'TRIAGED', team: [physician] });
    const episode = await read(patientId);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        move(episode, { toState: 'RECORDS_COMPLETE', reasonCode: 'PACKET_COMPLETE' }),
      ),
    );
    expect(outcomes.filter(({ state }) => state === 'RECORDS_COMPLETE')).toHaveLength(1);
    expect(outcomes.filter(({ code }) => code === 'VERSION_CONFLICT')).toHaveLength(19);
    expect((await read(patientId)).transitions).toHaveLength(1);
  });

  it('needs a care team before admission, and keeps one open episode per patient in every race', async () => {
    const { patientId } = await aPatient(owner, clinic, { state: 'WAITLISTED' });
    const episode = await read(patientId, clinic.users.PHYSICIAN);
    expect(
      await move(episode, { toState: 'ADMITTED', reasonCode: 'PLACE_AVAILABLE' }, clinic.users.PHYSICIAN),
    ).toMatchObject({
      code: 'CARE_TEAM_REQUIRED',
    });
    await expect(
      owner.query(
        `INSERT INTO episode_of_care (clinic_id, id, patient_id, state, referred_on) VALUES ($1, gen_random_uuid(), $2, 'REFERRED', now())`,
        [clinic.clinicId, patientId],
      ),
    ).rejects.toMatchObject({ code: '23P01' });
  });

  it('is moved by physicians only, and offers nothing to others', async () => {
    const physio = await clinic.addUser('PHYSIOTHERAPIST');
    const { patientId } = await aPatient(owner, clinic, { team: [physician, physio] });
    const episode = await read(patientId, physio);
    expect(episode.offeredTransitions).toEqual([]);
    const answer = await graphqlClient(url, physio.token)(
      `mutation ($input: TransitionEpisodeInput!) { transitionEpisode(input: $input) { __typename } }`,
      {
        input: {
          episodeId: episode.id,
          version: episode.version,
          toState: 'ON_HOLD',
          reasonCode: 'MEDICAL_HOLD',
        },
      },
    );
    expect(codeOf(answer)).toBe('FORBIDDEN');
    const { rows } = await owner.query<{ outcome: string }>(
      `SELECT outcome FROM audit_event WHERE patient_id = $1 AND operation = 'transitionEpisode'`,
      [patientId],
    );
    expect(rows).toEqual([{ outcome: 'REFUSED' }]);
  });
});
