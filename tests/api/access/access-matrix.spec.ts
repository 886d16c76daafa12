import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { can, ROLES, type PatientRelation, type Role } from '@consilium/domain';
import { aClinic, codeOf, graphqlClient, openSession, type TestClinic } from '@consilium/testing';
import { buildSchema } from 'graphql';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import type { Subject } from './matrix-operation.ts';
import { OPERATIONS } from './operations.ts';
import { aSubject, relate, type RelatedUsers } from './subject.ts';

const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
const RELATIONS: readonly PatientRelation[] = ['TEAM', 'BREAK_GLASS', 'SELF', 'PROXY', 'OUTSIDE', 'INTAKE'];
const ENDS_SESSIONS = ['signOut', 'signOutEverywhere'];

describe('every operation, as every role, in every relation to the patient', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let other: TestClinic;
  let subject: Subject;
  /** The same, of a patient who is still being taken in. */
  let intake: Subject;
  let users: RelatedUsers;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    other = await aClinic(owner, 'Europe/Madrid');
    subject = await aSubject(owner, url, clinic);
    intake = await aSubject(owner, url, clinic, 'INTAKE_EVAL');
    users = await relate(owner, clinic, subject);
  }, 60_000);
  afterAll(() => owner.end());

  it('lists every query and mutation of the schema', () => {
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    expect(Object.keys(OPERATIONS).sort()).toEqual(fields.sort());
  });

  const expected = (name: string, role: Role, relation: PatientRelation): 'answered' | 'FORBIDDEN' => {
    const { permission, aboutPatient } = OPERATIONS[name]!;
    if (!permission) return 'answered';
    const disciplineCode = users.disciplineOf(role);
    const decision = can({ roles: [role], disciplineCode }, permission, aboutPatient ? { relation } : {});
    return decision.allowed || decision.why === 'SECTION' ? 'answered' : 'FORBIDDEN';
  };

  const attempt = async (name: string, token: string, about = subject): Promise<string> => {
    const answer = await graphqlClient(url, token)(OPERATIONS[name]!.document(about));
    const code = codeOf(answer);
    expect(['INTERNAL_SERVER_ERROR', 'GRAPHQL_VALIDATION_FAILED']).not.toContain(code);
    expect(answer.status).toBeLessThan(500);
    return code === 'FORBIDDEN' || code === 'UNAUTHENTICATED' ? code : 'answered';
  };

  it.each(Object.keys(OPERATIONS).filter((name) => !ENDS_SESSIONS.includes(name)))(
    '%s follows the policy',
    async (name) => {
      const wrong: string[] = [];
      for (const role of ROLES) {
        for (const relation of RELATIONS) {
          const token = users.tokenOf(role, relation);
          if (!token) continue;
          const [got, should] = [
            await attempt(name, token, relation === 'INTAKE' ? intake : subject),
            expected(name, role, relation),
          ];
          if (got !== should) wrong.push(`${role} ${relation}: ${got}, the policy says ${should}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each(ENDS_SESSIONS)('%s is for everyone who is signed in', async (name) => {
    for (const role of ROLES) {
      const token = await openSession(owner, clinic.clinicId, clinic.users[role].userId);
      expect(await attempt(name, token)).toBe('answered');
    }
    users = await relate(owner, clinic, subject);
  });

  it.each(Object.keys(OPERATIONS).filter((name) => OPERATIONS[name]!.permission))(
    '%s needs a session',
    async (name) => {
      const answer = await graphqlClient(url)(OPERATIONS[name]!.document(subject));
      expect(codeOf(answer)).toBe('UNAUTHENTICATED');
    },
  );

  it.each(Object.keys(OPERATIONS).filter((name) => OPERATIONS[name]!.aboutPatient))(
    '%s finds nothing for any role of another clinic',
    async (name) => {
      for (const role of ROLES) {
        const answer = await graphqlClient(url, other.users[role].token)(OPERATIONS[name]!.document(subject));
        expect([role, codeOf(answer)]).toEqual([role, 'NOT_FOUND']);
      }
    },
  );

  it('shows nothing of this clinic in any list of another', async () => {
    const canaries = [subject.patientId, subject.referralId, 'Canarybird'];
    for (const name of [
      'patients',
      'referrals',
      'today',
      'members',
      'carePlanTemplates',
      'breakGlassGrants',
    ]) {
      for (const role of ROLES) {
        const answer = await graphqlClient(url, other.users[role].token)(OPERATIONS[name]!.document(subject));
        for (const canary of canaries) expect(JSON.stringify(answer.data)).not.toContain(canary);
      }
    }
  });

  it('records every refusal about the patient', async () => {
    const { rows } = await owner.query<{ n: string }>(
      `SELECT count(*) AS n FROM audit_event WHERE clinic_id = $1 AND patient_id = $2 AND outcome = 'REFUSED'`,
      [clinic.clinicId, subject.patientId],
    );
    expect(Number(rows[0]?.n)).toBeGreaterThan(100);
  });
});
