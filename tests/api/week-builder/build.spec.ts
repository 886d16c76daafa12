import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, dataOf, graphqlClient } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import {
  aBuiltWeek,
  aProgramme,
  decide,
  readProposal,
  until,
  type Programme,
  type Proposal,
} from './a-programme.ts';

describe('a week built from the plans', () => {
  const [url, otherProcess] = apiUrls();
  let owner: Pool;
  let programme: Programme;
  let proposal: Proposal;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    programme = await aProgramme(owner);
    proposal = await aBuiltWeek(url, programme);
  });
  afterAll(() => owner.end());

  it('answers at once with a running proposal, and any process shows the finished one', async () => {
    const { scheduler, monday } = programme;
    const started = await decide(url, scheduler, 'buildWeek', { weekOf: monday, seconds: 1, seed: 7 });
    expect(started).toMatchObject({ status: 'RUNNING', kind: 'BUILD', sessions: [], version: 1 });
    expect(proposal).toMatchObject({ status: 'READY', failure: null, canUndo: false });
    expect(proposal.progress?.placed).toBe(proposal.progress?.total);
    expect(await readProposal(otherProcess, scheduler, proposal.id)).toEqual(proposal);
  });

  it('places what the plans ask for, within the rules, and books nothing', async () => {
    const { patientIds, physio, otherPhysio, psychologist, musician } = programme;
    // Five times gait and twice psychology for each child, and one group for the three of them.
    expect(proposal.sessions).toHaveLength(3 * 7 + 1);
    expect(proposal.unplaced).toEqual([]);
    const [group] = proposal.sessions.filter(({ kind }) => kind === 'GROUP');
    expect([...(group?.patientIds ?? [])].sort()).toEqual([...patientIds].sort());
    expect(group?.memberIds).toEqual([musician.memberId]);
    expect(group?.patients[0]?.displayName).toMatch(/Child/);
    const gait = proposal.sessions.filter(({ title }) => title === 'Gait');
    expect(
      gait.every(({ memberIds }) => [physio.memberId, otherPhysio.memberId].includes(memberIds[0]!)),
    ).toBe(true);
    const skills = proposal.sessions.filter(({ title }) => title === 'Coping skills');
    expect(
      skills.every(({ memberIds, minutes }) => memberIds[0] === psychologist.memberId && minutes === 50),
    ).toBe(true);
    for (const patientId of patientIds) {
      const days = gait.filter((one) => one.patientIds.includes(patientId)).map(({ localOn }) => localOn);
      expect(new Set(days).size).toBe(5);
    }
    expect(
      proposal.sessions.every(
        ({ startMinute, minutes }) => startMinute >= 480 && startMinute + minutes <= 1020,
      ),
    ).toBe(true);
    expect(proposal.score.map(({ goal }) => goal)).toContain('CONTINUITY');
    const { rowCount } = await owner.query('SELECT 1 FROM therapy_session WHERE clinic_id = $1', [
      programme.clinic.clinicId,
    ]);
    expect(rowCount).toBe(0);
  });

  it('says what the plans ask for', async () => {
    const { scheduler, monday, patientIds } = programme;
    const { weekDemand } = dataOf(
      await graphqlClient(url, scheduler.token)<{
        weekDemand: {
          lines: { sessions: number; minutes: number; patientIds: string[] }[];
          unasked: unknown[];
          patients: {
            patientId: string;
            prescribedMinutes: number;
            bookedMinutes: number;
            askedMinutes: number;
          }[];
        };
      }>(
        `query ($weekOf: LocalDate!) { weekDemand(weekOf: $weekOf) { lines { sessions minutes patientIds }
          unasked { reason } patients { patientId prescribedMinutes bookedMinutes askedMinutes } } }`,
        { weekOf: monday },
      ),
    );
    expect(weekDemand.unasked).toEqual([]);
    expect(weekDemand.patients.map((one) => one.patientId).sort()).toEqual([...patientIds].sort());
    for (const one of weekDemand.patients) {
      expect(one).toMatchObject({ prescribedMinutes: 385, bookedMinutes: 0, askedMinutes: 385 });
    }
  });

  it('says why a session is where it is', async () => {
    const { whyHere } = dataOf(
      await graphqlClient(url, programme.scheduler.token)<{
        whyHere: {
          fixed: string | null;
          alternatives: { delta: number; memberIds: string[] }[];
          ofStarts: number;
        };
      }>(
        `query ($proposalId: ID!, $sessionId: ID!) { whyHere(proposalId: $proposalId, sessionId: $sessionId) {
          fixed costs { goal cost } alternatives { startsAt memberIds roomId delta parts { goal cost } }
          blocked { code message starts } ofStarts } }`,
        { proposalId: proposal.id, sessionId: proposal.sessions[0]!.id },
      ),
    );
    expect(whyHere.fixed).toBeNull();
    expect(whyHere.ofStarts).toBeGreaterThan(0);
    expect(whyHere.alternatives.length).toBeGreaterThan(0);
  });

  it('keeps pinned sessions when the week is rebuilt', async () => {
    const { scheduler } = programme;
    const kept = proposal.sessions.slice(0, 4);
    const pinned = await decide(url, scheduler, 'pinSessions', {
      proposalId: proposal.id,
      sessionIds: kept.map(({ id }) => id),
    });
    expect(pinned.sessions.filter((one) => one.pinned)).toHaveLength(4);
    expect(
      await decide(url, scheduler, 'pinSessions', { proposalId: proposal.id, sessionIds: ['nothing'] }),
    ).toMatchObject({ code: 'PIN_UNKNOWN' });
    const { rebuildWeek } = dataOf(
      await graphqlClient(url, scheduler.token)<{ rebuildWeek: { id: string; basedOnId: string } }>(
        `mutation ($id: ID!) { rebuildWeek(proposalId: $id, seconds: 1) { ... on WeekProposal { id basedOnId } } }`,
        { id: proposal.id },
      ),
    );
    expect(rebuildWeek.basedOnId).toBe(proposal.id);
    const rebuilt = await until(url, scheduler, rebuildWeek.id);
    expect(rebuilt.status).toBe('READY');
    for (const { id, startsAt, memberIds, roomId } of kept) {
      expect(rebuilt.sessions.find((one) => one.id === id)).toMatchObject({
        pinned: true,
        startsAt,
        memberIds,
        roomId,
      });
    }
    expect(rebuilt.sessions).toHaveLength(proposal.sessions.length);
  });

  it('refuses a week that is over, nonsense, and everybody but the scheduler', async () => {
    const { scheduler, clinic, monday } = programme;
    const refused = async (input: Record<string, unknown>) =>
      (await decide(url, scheduler, 'buildWeek', { weekOf: monday, ...input })).code;
    expect(await refused({ weekOf: '2020-01-06' })).toBe('INVALID_INPUT');
    expect(await refused({ seconds: 0 })).toBe('INVALID_INPUT');
    expect(await refused({ seed: -1 })).toBe('INVALID_INPUT');
    expect(await refused({ patientIds: [] })).toBe('INVALID_INPUT');
    for (const user of [clinic.users.PHYSICIAN, clinic.users.ADMINISTRATOR, clinic.users.GUARDIAN]) {
      const answer = await graphqlClient(url, user.token)(
        'mutation ($input: BuildWeekInput!) { buildWeek(input: $input) { __typename } }',
        { input: { weekOf: monday } },
      );
      expect(codeOf(answer)).toBe('FORBIDDEN');
      const read = await graphqlClient(url, user.token)(`{ weekProposal(id: "${proposal.id}") { id } }`);
      expect(codeOf(read)).toBe('FORBIDDEN');
    }
  });
});
