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

const OPEN = `mutation ($input: OpenBreakGlassInput!) { openBreakGlass(input: $input) {
  ... on BreakGlassGrant { id expiresAt } ... on Refusal { code } } }`;

describe('break-glass', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let patientId: string;
  let outsider: TestUser;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
    ({ patientId } = await aPatient(owner, clinic, {
      team: [await clinic.addUser('PHYSICIAN')],
      familyName: 'Sealed',
    }));
    outsider = await clinic.addUser('PHYSIOTHERAPIST');
  });
  afterAll(() => owner.end());

  const read = (user: TestUser) =>
    graphqlClient(url, user.token)<{ patient: { relation: string; breakGlassUntil: string | null } }>(
      'query ($id: ID!) { patient(id: $id) { relation breakGlassUntil } }',
      { id: patientId },
    );
  const open = (user: TestUser, reason: string) =>
    graphqlClient(url, user.token)<{ openBreakGlass: { id?: string; expiresAt?: string; code?: string } }>(
      OPEN,
      {
        input: { patientId, reasonCode: 'COVERING_FOR_COLLEAGUE', reason },
      },
    );

  it('is offered where it would help, asks for a reason, opens for an hour and ends by itself', async () => {
    const refused = await read(outsider);
    expect(codeOf(refused)).toBe('FORBIDDEN');
    expect(refused.errors?.[0]?.extensions['breakGlass']).toBe(true);
    expect(dataOf(await open(outsider, 'ok')).openBreakGlass).toEqual({ code: 'REASON_REQUIRED' });
    const { expiresAt } = dataOf(
      await open(outsider, 'Covering for Kai, who was taken ill this morning'),
    ).openBreakGlass;
    const minutes = (new Date(expiresAt!).getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(58);
    expect(minutes).toBeLessThanOrEqual(60);
    expect(dataOf(await read(outsider)).patient).toEqual({
      relation: 'BREAK_GLASS',
      breakGlassUntil: expiresAt,
    });
    await owner.query(
      `UPDATE break_glass_grant SET expires_at = now() - interval '1 second' WHERE user_id = $1`,
      [outsider.userId],
    );
    expect(codeOf(await read(outsider))).toBe('FORBIDDEN');
  });

  it('is marked in the audit, for the reads under it too', async () => {
    const { rows } = await owner.query<{
      operation: string;
      outcome: string;
      break_glass: boolean;
      purpose: string;
    }>(
      'SELECT operation, outcome, break_glass, purpose FROM audit_event WHERE patient_id = $1 AND actor_user_id = $2 ORDER BY id',
      [patientId, outsider.userId],
    );
    expect(rows).toContainEqual({
      operation: 'openBreakGlass',
      outcome: 'ALLOWED',
      break_glass: false,
      purpose: 'TREATMENT',
    });
    expect(rows).toContainEqual({
      operation: 'patient',
      outcome: 'ALLOWED',
      break_glass: true,
      purpose: 'BREAK_GLASS',
    });
    expect(
      rows.filter(({ operation, outcome }) => operation === 'patient' && outcome === 'REFUSED'),
    ).toHaveLength(2);
  });

  it('gives no right to write', async () => {
    const nurse = await clinic.addUser('NURSE');
    dataOf(await open(nurse, 'Night call, severe pain and fever'));
    const answer = await graphqlClient(url, nurse.token)(
      'mutation ($input: UpdatePatientInput!) { updatePatient(input: $input) { __typename } }',
      { input: { id: patientId, version: 1, school: 'x' } },
    );
    expect(codeOf(answer)).toBe('FORBIDDEN');
  });

  it('is reviewed by somebody else', async () => {
    const officer = clinic.users.PRIVACY_OFFICER;
    const list = async () =>
      dataOf(
        await graphqlClient(
          url,
          officer.token,
        )<{ breakGlassGrants: { id: string; memberName: string; reviewedAt: string | null }[] }>(
          '{ breakGlassGrants { id memberName patientName reason reviewedAt } }',
        ),
      ).breakGlassGrants;
    const waiting = await list();
    expect(waiting.length).toBeGreaterThanOrEqual(2);
    const review = 'mutation ($id: ID!) { reviewBreakGlass(grantId: $id) { ok } }';
    dataOf(await graphqlClient(url, officer.token)(review, { id: waiting[0]?.id }));
    expect((await list()).find(({ id }) => id === waiting[0]?.id)?.reviewedAt).not.toBeNull();
    expect(codeOf(await graphqlClient(url, outsider.token)(review, { id: waiting[1]?.id }))).toBe(
      'FORBIDDEN',
    );
  });

  it('is not for students, assistants and schedulers, nor for those on the team', async () => {
    for (const role of ['STUDENT', 'THERAPY_ASSISTANT', 'SCHEDULER'] as const) {
      const refused = await read(clinic.users[role]);
      expect(refused.errors?.[0]?.extensions['breakGlass']).toBeUndefined();
      expect(codeOf(await open(clinic.users[role], 'I would like to look at this'))).toBe('FORBIDDEN');
    }
    const member = await clinic.addUser('PSYCHOLOGIST');
    const own = await aPatient(owner, clinic, { team: [member] });
    const answer = await graphqlClient(url, member.token)<{ openBreakGlass: { code?: string } }>(OPEN, {
      input: { patientId: own.patientId, reasonCode: 'OTHER', reason: 'I am on the team already' },
    });
    expect(dataOf(answer).openBreakGlass).toEqual({ code: 'ALREADY_ON_TEAM' });
  });
});
