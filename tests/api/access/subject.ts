import { randomUUID } from 'node:crypto';
import type { PatientRelation, Role } from '@consilium/domain';
import { aPatient, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import type { Pool } from 'pg';
import { aDesensitization } from './a-desensitization.ts';
import { aSafetyRecord } from './safety-subject.ts';
import { aMeasure } from './a-measure.ts';
import { aNote } from './a-note.ts';
import { aHold } from './a-hold.ts';
import { aDischargeBarrier } from './a-discharge-barrier.ts';
import { aLetter, aSchoolLetter } from './a-letter.ts';
import { aMedication } from './a-medication.ts';
import { aCancelledTask } from './a-cancelled-task.ts';
import { anAuthorization } from './an-authorization.ts';
import { aSettledConference } from './a-settled-conference.ts';
import { aDelivery } from './a-delivery.ts';
import { aTherapySession } from './a-therapy-session.ts';
import { anExamination } from './an-examination.ts';
import { aWorkupTest } from './a-workup-test.ts';
import type { Subject } from './matrix-operation.ts';

/** A patient with everything that an operation can be about, made through the API where it has a door for it. */
export async function aSubject(
  owner: Pool,
  url: string,
  clinic: TestClinic,
  state = 'PHASE1_ACTIVE',
): Promise<Subject> {
  const [physician, physio] = [await clinic.addUser('PHYSICIAN'), await clinic.addUser('PHYSIOTHERAPIST')];
  const { patientId, episodeId } = await aPatient(owner, clinic, {
    team: [physician, physio],
    state,
    familyName: 'Canarybird',
  });
  const { rows } = await owner.query<{ id: string }>(
    'SELECT id FROM care_team_membership WHERE clinic_id = $1 AND member_id = $2',
    [clinic.clinicId, physio.memberId],
  );
  const therapySessionId = await aTherapySession(owner, clinic.clinicId, patientId, physio.memberId!);
  const recorded = { patientId, memberId: physio.memberId!, sessionId: therapySessionId };
  return {
    patientId,
    episodeId,
    ...(await aPlan(url, physio, physician, episodeId)),
    membershipId: rows[0]!.id,
    memberId: physio.memberId!,
    ...(await aReferral(owner, clinic.clinicId, patientId)),
    breakGlassGrantId: await aGrant(
      owner,
      clinic.clinicId,
      patientId,
      (await clinic.addUser('NURSE')).userId,
    ),
    templateId: randomUUID(),
    therapySessionId,
    ...(await aDelivery(owner, clinic.clinicId, recorded)),
    ...(await aWaitingPatient(owner, clinic.clinicId, patientId, physio.memberId!)),
    ...(await ownTimes(owner, clinic, patientId)),
    seriesId: await aSeries(owner, clinic, patientId),
    ...(await aSafetyRecord(owner, clinic.clinicId, patientId)),
    noteId: await aNote(owner, clinic.clinicId, patientId),
    authorizationId: await anAuthorization(owner, clinic.clinicId, patientId),
    ...(await aSettledConference(owner, clinic.clinicId, patientId)),
    dischargeBarrierId: await aDischargeBarrier(owner, clinic.clinicId, { patientId, episodeId }),
    dischargeLetterId: await aLetter(owner, clinic.clinicId, { patientId, episodeId }),
    schoolLetterId: await aSchoolLetter(owner, clinic.clinicId, patientId),
    medicationId: await aMedication(owner, clinic.clinicId, patientId),
    taskId: await aCancelledTask(owner, clinic.clinicId, patientId),
    holdId: await aHold(owner, clinic.clinicId, patientId),
    ...(await aDesensitization(owner, clinic.clinicId, patientId)),
    ...(await aMeasure(owner, clinic.clinicId, { patientId, episodeId })),
    examinationId: await anExamination(owner, clinic.clinicId, { patientId, userId: physio.userId }),
    workupTestId: await aWorkupTest(owner, clinic.clinicId, { patientId, episodeId }),
  };
}

async function aPlan(url: string, physio: TestUser, physician: TestUser, episodeId: string) {
  const client = graphqlClient(url, physio.token);
  type Opened = { openCarePlan: { id: string; sections: { id: string; disciplineCode: string }[] } };
  const opened = await client<Opened>(
    'mutation ($id: ID!) { openCarePlan(episodeId: $id) { id sections { id disciplineCode } } }',
    {
      id: episodeId,
    },
  );
  const { id: carePlanId, sections } = dataOf(opened).openCarePlan;
  const goal = dataOf(
    await client<{ addGoal: { id: string } }>(
      `mutation ($id: ID!) { addGoal(input: { carePlanId: $id, ownWords: "I want to run", description: "Runs", measure: "Minutes",
        baseline: "0", target: "10", ownerDisciplineCode: "PHYSIOTHERAPY", sharedDisciplineCodes: [] }) { ... on Goal { id } ... on Refusal { code message } } }`,
      { id: carePlanId },
    ),
  ).addGoal;
  const intervention = dataOf(
    await client<{ addIntervention: { id: string } }>(
      `mutation ($id: ID!) { addIntervention(input: { carePlanId: $id, kind: AEROBIC_EXERCISE, title: "Running", minutes: 30,
        timesPerDay: 1, daysPerWeek: 5, mode: INDIVIDUAL, precautions: "", disciplineCode: "PHYSIOTHERAPY",
        coTreatingDisciplineCodes: [], goalIds: [] }) { ... on Intervention { id } ... on Refusal { code message } } }`,
      { id: carePlanId },
    ),
  ).addIntervention;
  const published = dataOf(
    await graphqlClient(url, physician.token)<{ publishPlanVersion: { id: string } }>(
      `mutation ($id: ID!) { publishPlanVersion(input: { carePlanId: $id, baseVersionNumber: 0, note: "first" }) {
        ... on PlanVersion { id } ... on Refusal { code message } } }`,
      { id: carePlanId },
    ),
  ).publishPlanVersion;
  const section = sections.find(({ disciplineCode }) => disciplineCode === 'PHYSIOTHERAPY') ?? sections[0];
  return {
    carePlanId,
    sectionId: section!.id,
    goalId: goal.id,
    interventionId: intervention.id,
    planVersionId: published.id,
  };
}

/** A block of the patient's time, and a separation from a patient whom nobody treats. */
async function ownTimes(owner: Pool, clinic: TestClinic, patientId: string) {
  const [timeBlockId, separationId] = [randomUUID(), randomUUID()];
  const other = await aPatient(owner, clinic);
  await owner.query(
    `INSERT INTO patient_time_block (clinic_id, id, patient_id, kind, weekday, start_minute, end_minute, valid_from)
     VALUES ($1, $2, $3, 'SCHOOL', 1, 480, 540, '2026-01-05')`,
    [clinic.clinicId, timeBlockId, patientId],
  );
  await owner.query(
    `INSERT INTO patient_separation (clinic_id, id, patient_id, other_patient_id, reason, set_by_name, set_at)
     VALUES ($1, $2, $3, $4, 'test', 'Test', now())`,
    [clinic.clinicId, separationId, patientId, other.patientId],
  );
  return { timeBlockId, separationId };
}

async function aSeries(owner: Pool, clinic: TestClinic, patientId: string): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO session_series (clinic_id, id, kind, title, discipline_code, rule, starts_on, start_minute, minutes,
       time_zone, member_ids, patient_ids, intervention_ids, equipment_ids, materialised_until, ended_at, created_by_name)
     VALUES ($1, $2, 'INDIVIDUAL', 'Walking', 'PHYSIOTHERAPY', 'FREQ=DAILY;COUNT=1', '2020-01-01', 540, 30, $3, '{}',
       $4, '{""}', '{}', '2020-01-01', now(), 'Test')`,
    [clinic.clinicId, id, clinic.timeZone, [patientId]],
  );
  return id;
}

async function aReferral(owner: Pool, clinicId: string, patientId: string) {
  const [referralId, triggerId] = [randomUUID(), randomUUID()];
  await owner.query(
    `INSERT INTO referral (clinic_id, id, patient_id, status, received_at, received_by_name, file_name, bundle_sha256,
       bundle_bytes, display_name, birth_date, record)
     VALUES ($1, $2, $3, 'ACCEPTED', now(), 'Test', 'canary.json', $4, 2, 'Robin Canarybird', '2012-05-17', '{}')`,
    [clinicId, referralId, patientId, randomUUID()],
  );
  await owner.query(
    `INSERT INTO trigger_proposal (clinic_id, id, patient_id, category, cause, display, source_reference)
     VALUES ($1, $2, $3, 'INJURY', 'SPRAIN', 'Sprain', 'Condition/1')`,
    [clinicId, triggerId, patientId],
  );
  return { referralId, triggerId };
}

async function aWaitingPatient(owner: Pool, clinicId: string, patientId: string, memberId: string) {
  const [waitingListEntryId, withdrawnEntryId, slotOfferId] = [randomUUID(), randomUUID(), randomUUID()];
  for (const [id, status] of [
    [waitingListEntryId, 'WAITING'],
    [withdrawnEntryId, 'WITHDRAWN'],
  ]) {
    await owner.query(
      `INSERT INTO waiting_list_entry (clinic_id, id, patient_id, discipline_code, minutes, weekdays, status, waiting_since)
       VALUES ($1, $2, $3, 'PHYSIOTHERAPY', 45, '{}', $4, now())`,
      [clinicId, id, patientId, status],
    );
  }
  await owner.query(
    `INSERT INTO slot_offer (clinic_id, id, entry_id, starts_at, ends_at, member_id, reasons, rank, outcome, offered_at, offered_by)
     VALUES ($1, $2, $3, '2020-01-06T15:00Z', '2020-01-06T16:00Z', $4, '{}', 1, 'DECLINED', now(), 'Test')`,
    [clinicId, slotOfferId, withdrawnEntryId, memberId],
  );
  return { waitingListEntryId, withdrawnEntryId, slotOfferId };
}

async function aGrant(owner: Pool, clinicId: string, patientId: string, userId: string): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO break_glass_grant (clinic_id, id, patient_id, user_id, reason_code, reason, opened_at, expires_at)
     VALUES ($1, $2, $3, $4, 'EMERGENCY', 'test', now(), now() + interval '1 hour')`,
    [clinicId, id, patientId, userId],
  );
  return id;
}

export interface RelatedUsers {
  /** Undefined where a role cannot stand in that relation (an administrator is nobody's guardian). */
  tokenOf(role: Role, relation: PatientRelation): string | undefined;
  disciplineOf(role: Role): string | null;
}

/** One user of every role in every relation to the subject. */
export async function relate(owner: Pool, clinic: TestClinic, { patientId }: Subject): Promise<RelatedUsers> {
  const tokens = new Map<string, string>();
  const roles = Object.keys(clinic.users) as Role[];
  const { rows } = await owner.query<{ role: Role; discipline_code: string | null }>(
    `SELECT r.role, m.discipline_code FROM user_role r JOIN user_account u ON u.clinic_id = r.clinic_id AND u.id = r.user_id
     LEFT JOIN member m ON m.clinic_id = u.clinic_id AND m.id = u.member_id WHERE r.clinic_id = $1`,
    [clinic.clinicId],
  );
  for (const role of roles) {
    for (const relation of ['OUTSIDE', 'INTAKE'] as const) {
      tokens.set(`${role} ${relation}`, (await clinic.addUser(role)).token);
    }
    if (role === 'PATIENT') tokens.set('PATIENT SELF', (await clinic.addUser(role, { patientId })).token);
    if (role === 'GUARDIAN') tokens.set('GUARDIAN PROXY', await guardian(owner, clinic, patientId));
    if (!clinic.users[role].memberId) continue;
    const [onTeam, breaking] = [await clinic.addUser(role), await clinic.addUser(role)];
    await owner.query(
      `INSERT INTO care_team_membership (clinic_id, id, patient_id, member_id, team_role, starts_on)
       VALUES ($1, $2, $3, $4, 'Test', current_date - 5)`,
      [clinic.clinicId, randomUUID(), patientId, onTeam.memberId],
    );
    tokens.set(`${role} TEAM`, onTeam.token);
    await aGrant(owner, clinic.clinicId, patientId, breaking.userId);
    tokens.set(`${role} BREAK_GLASS`, breaking.token);
  }
  return {
    tokenOf: (role, relation) => tokens.get(`${role} ${relation}`),
    disciplineOf: (role) => rows.find((row) => row.role === role)?.discipline_code ?? null,
  };
}

async function guardian(owner: Pool, clinic: TestClinic, patientId: string): Promise<string> {
  const guardianId = randomUUID();
  await owner.query(
    `INSERT INTO guardian (clinic_id, id, patient_id, given_name, family_name, relationship, proxy_scope, starts_on)
     VALUES ($1, $2, $3, 'Test', 'Guardian', 'PARENT', 'FULL', '2020-01-01')`,
    [clinic.clinicId, guardianId, patientId],
  );
  return (await clinic.addUser('GUARDIAN', { guardianId })).token;
}
