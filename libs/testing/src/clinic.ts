import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { DISCIPLINES, ROLES, type Role } from '@consilium/domain';
import type { Pool } from 'pg';
import { CLINIC_ZONE } from './clinic-day.ts';

/** The discipline a member of each staff role has in a test clinic; portal roles have none. */
const DISCIPLINE_OF: Partial<Record<Role, string>> = {
  PHYSICIAN: 'MEDICINE',
  NURSE_PRACTITIONER: 'MEDICINE',
  PHYSIOTHERAPIST: 'PHYSIOTHERAPY',
  OCCUPATIONAL_THERAPIST: 'OCCUPATIONAL_THERAPY',
  THERAPY_ASSISTANT: 'PHYSIOTHERAPY',
  STUDENT: 'PHYSIOTHERAPY',
  PSYCHOLOGIST: 'PSYCHOLOGY',
  CREATIVE_THERAPIST: 'MUSIC_THERAPY',
  NURSE: 'NURSING',
  SOCIAL_WORKER: 'SOCIAL_WORK',
  SCHOOL_LIAISON: 'SCHOOL_LIAISON',
  SCHEDULER: 'SCHEDULING',
  ADMINISTRATOR: 'ADMINISTRATION',
  ANALYST: 'ADMINISTRATION',
  PRIVACY_OFFICER: 'ADMINISTRATION',
};

export interface TestUser {
  readonly userId: string;
  readonly memberId: string | null;
  readonly role: Role;
  readonly email: string;
  readonly displayName: string;
  /** Send as `Authorization: Bearer`. */
  readonly token: string;
}

export interface TestClinic {
  readonly clinicId: string;
  readonly timeZone: string;
  /** One user per role. */
  readonly users: Readonly<Record<Role, TestUser>>;
  /** A further user of a role, with a member of its own. */
  addUser(
    role: Role,
    more?: { disciplineCode?: string; patientId?: string; guardianId?: string },
  ): Promise<TestUser>;
}

/**
 * A clinic of its own for one spec file, inserted through the owner connection: disciplines, one user per role
 * with an open session. Patients and plans are made through the API, or by `aPatient`.
 */
export async function aClinic(owner: Pool, timeZone = CLINIC_ZONE): Promise<TestClinic> {
  const clinicId = randomUUID();
  await owner.query('INSERT INTO clinic (id, name, time_zone) VALUES ($1, $2, $3)', [
    clinicId,
    `Test clinic ${clinicId.slice(0, 8)}`,
    timeZone,
  ]);
  for (const [index, { code, colour, clinical }] of DISCIPLINES.entries()) {
    await owner.query(
      'INSERT INTO discipline (clinic_id, code, name, colour, clinical, sort_order) VALUES ($1, $2, $3, $4, $5, $6)',
      [clinicId, code, code, colour, clinical, index],
    );
  }
  const addUser: TestClinic['addUser'] = (role, more = {}) => insertUser(owner, clinicId, role, more);
  const users: Partial<Record<Role, TestUser>> = {};
  for (const role of ROLES) users[role] = await addUser(role);
  return { clinicId, timeZone, users: users as Record<Role, TestUser>, addUser };
}

async function insertUser(
  owner: Pool,
  clinicId: string,
  role: Role,
  {
    disciplineCode = DISCIPLINE_OF[role],
    patientId,
    guardianId,
  }: { disciplineCode?: string; patientId?: string; guardianId?: string },
): Promise<TestUser> {
  const userId = randomUUID();
  const memberId = disciplineCode ? randomUUID() : null;
  const email = `${role.toLowerCase()}-${userId.slice(0, 13)}@test.consilium.test`;
  const displayName = `${role.toLowerCase().replaceAll('_', ' ')} ${userId.slice(0, 4)}`;
  if (memberId) {
    await owner.query(
      `INSERT INTO member (clinic_id, id, given_name, family_name, discipline_code, credential, active_from)
       VALUES ($1, $2, $3, $4, $5, 'Test', '2020-01-01')`,
      [clinicId, memberId, role.toLowerCase().replaceAll('_', ' '), userId.slice(0, 4), disciplineCode],
    );
  }
  await owner.query(
    `INSERT INTO user_account (clinic_id, id, email, password_hash, display_name, member_id, patient_id, guardian_id)
     VALUES ($1, $2, $3, 'unusable', $4, $5, $6, $7)`,
    [clinicId, userId, email, displayName, memberId, patientId ?? null, guardianId ?? null],
  );
  await owner.query('INSERT INTO user_role (clinic_id, user_id, role) VALUES ($1, $2, $3)', [
    clinicId,
    userId,
    role,
  ]);
  return { userId, memberId, role, email, displayName, token: await openSession(owner, clinicId, userId) };
}

/** A session for an existing user, as if signed in. */
export async function openSession(owner: Pool, clinicId: string, userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await owner.query(
    `INSERT INTO user_session (clinic_id, id, user_id, token_hash, last_seen_at, idle_until, idle_minutes, expires_at, user_agent)
     VALUES ($1, $2, $3, $4, now(), now() + interval '2 hours', 120, now() + interval '12 hours', 'test')`,
    [clinicId, randomUUID(), userId, createHash('sha256').update(token).digest()],
  );
  return token;
}

export interface TestPatient {
  readonly patientId: string;
  readonly episodeId: string;
}

/** A patient with one open episode; `team` members join the care team today, the first one leads. */
export async function aPatient(
  owner: Pool,
  clinic: TestClinic,
  {
    team = [],
    state = 'PHASE1_ACTIVE',
    familyName = 'Example',
    givenName = 'Robin',
    birthDate = '2012-05-17',
  }: {
    team?: readonly TestUser[];
    state?: string;
    familyName?: string;
    givenName?: string;
    birthDate?: string;
  } = {},
): Promise<TestPatient> {
  const [patientId, episodeId] = [randomUUID(), randomUUID()];
  await owner.query(
    `INSERT INTO patient (clinic_id, id, mrn, given_names, family_name, sex_for_norms, birth_date, languages, identifiers)
     VALUES ($1, $2, $3, ARRAY[$4], $5, 'UNKNOWN', $6, ARRAY['en'], '{}')`,
    [clinic.clinicId, patientId, `T-${patientId.slice(0, 8)}`, givenName, familyName, birthDate],
  );
  await owner.query(
    `INSERT INTO episode_of_care (clinic_id, id, patient_id, state, referred_on, level_of_care, medical_clearance)
     VALUES ($1, $2, $3, $4, current_date - 30, 'DAY_HOSPITAL', true)`,
    [clinic.clinicId, episodeId, patientId, state],
  );
  for (const [index, user] of team.entries()) {
    await owner.query(
      `INSERT INTO care_team_membership (clinic_id, id, patient_id, member_id, team_role, lead, starts_on)
       VALUES ($1, $2, $3, $4, 'Therapist', $5, current_date - 20)`,
      [clinic.clinicId, randomUUID(), patientId, user.memberId, index === 0],
    );
  }
  return { patientId, episodeId };
}
