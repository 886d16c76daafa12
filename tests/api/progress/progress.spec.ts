import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aClinic,
  aPatient,
  clinicDay,
  dataOf,
  graphqlClient,
  type TestClinic,
  type TestUser,
} from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';

interface Row {
  patientId: string;
  reasons: string[];
  daysInTreatment: number | null;
}

describe('the course of one’s own patients', () => {
  let owner: Pool;
  let clinic: TestClinic;
  let physician: TestUser;
  let nurse: TestUser;
  const clientOf = (user: TestUser) => graphqlClient(apiUrls()[0], user.token);
  const mine = async (user: TestUser) =>
    dataOf(
      await clientOf(user)<{ myPatients: Row[] }>('{ myPatients { patientId reasons daysInTreatment } }'),
    ).myPatients;
  const statements = async (user: TestUser) => {
    const answer = await fetch(`${apiUrls()[0]}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${user.token}` },
      body: JSON.stringify({ query: '{ myPatients { patientId reasons patientName state functionBand } }' }),
    });
    return Number(answer.headers.get('x-sql-statements'));
  };

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
    physician = await clinic.addUser('PHYSICIAN');
    nurse = await clinic.addUser('NURSE');
  });
  afterAll(() => owner.end());

  it('stand in the order of what needs a decision, one’s own only, however many by as many statements', async () => {
    const calm = await aPatient(owner, clinic, { team: [physician], familyName: 'Aaron' });
    const few = await statements(physician);
    const still = await aPatient(owner, clinic, { team: [physician], familyName: 'Zeta' });
    await aPatient(owner, clinic, { team: [nurse] });
    await owner.query(
      `UPDATE episode_of_care SET admitted_on = current_date - 12 WHERE clinic_id = $1 AND patient_id = $2`,
      [clinic.clinicId, still.patientId],
    );
    expect(await mine(physician)).toEqual([
      {
        patientId: still.patientId,
        reasons: ['NOT_MOVING', 'NO_PSYCHOLOGY'],
        daysInTreatment: expect.any(Number),
      },
      { patientId: calm.patientId, reasons: [], daysInTreatment: null },
    ]);
    expect(await statements(physician)).toBe(few);
  });

  it('tell what others did since one last looked, and nothing of one’s own', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [physician, nurse] });
    const hold = (user: TestUser, id: string) =>
      clientOf(user)(
        `mutation($id: ID!, $patientId: ID!, $on: LocalDate!) { setHold(input: { id: $id, patientId: $patientId,
           wholeProgramme: true, reason: "Waiting for an X-ray", reviewOn: $on }) { __typename } }`,
        { id, patientId, on: clinicDay(5) },
      );
    const changes = async (user: TestUser) =>
      dataOf(
        await clientOf(user)<{
          chartChanges: { since: string | null; changes: { kind: string; count: number }[] };
        }>(
          'query($patientId: ID!) { chartChanges(patientId: $patientId) { since changes { kind count } } }',
          { patientId },
        ),
      ).chartChanges;
    await hold(nurse, '10000000-0000-4000-8000-000000000001');
    expect(await changes(physician)).toEqual({ since: null, changes: [{ kind: 'HOLD_SET', count: 1 }] });
    expect((await changes(nurse)).changes).toEqual([]);
    await clientOf(physician)('mutation($id: ID!) { markChartSeen(patientId: $id) { ok } }', {
      id: patientId,
    });
    const seen = await changes(physician);
    expect(seen.changes).toEqual([]);
    expect(seen.since).not.toBeNull();
  });

  it('are closed to whoever is not on the team', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [nurse] });
    const answer = await clientOf(await clinic.addUser('PHYSIOTHERAPIST'))(
      'query($id: ID!) { chartChanges(patientId: $id) { since } }',
      { id: patientId },
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});
