import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aClinic,
  aPatient,
  aWeekOfResources,
  codeOf,
  dataOf,
  type TestClinic,
  type TestUser,
  type WeekOfResources,
} from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';
import { availabilityClient, REFUSED } from './availability-client.ts';

describe('the times of patients', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let week: WeekOfResources;
  let scheduler: TestUser;
  let physio: TestUser;
  let psychologist: TestUser;
  let client: ReturnType<typeof availabilityClient>;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner, 'Europe/Berlin');
    week = await aWeekOfResources(owner, clinic);
    scheduler = clinic.users.SCHEDULER;
    physio = clinic.users.PHYSIOTHERAPIST;
    psychologist = clinic.users.PSYCHOLOGIST;
    client = availabilityClient(url, clinic);
  });
  afterAll(() => owner.end());

  const TIMES =
    'timeBlocks { id kind version } schedulePreference { version compactDays preferredMemberIds }';
  const timesOf = (user: TestUser, id: string) => client.ask(user, `{ patient(id: "${id}") { ${TIMES} } }`);
  const addBlock = (user: TestUser, input: object) =>
    client
      .call<{ addPatientTimeBlock: { id: string; code?: string } }>(
        user,
        `mutation ($input: AddPatientTimeBlockInput!) { addPatientTimeBlock(input: $input) { ... on PatientTimeBlock { id } ${REFUSED} } }`,
        { input },
      )
      .then(({ addPatientTimeBlock }) => addPatientTimeBlock);

  it('cannot come during school and appointments, and can again when it is taken back', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [physio] });
    const weekly = { weekday: 1, startMinute: 480, endMinute: 600, validFrom: '2026-01-05' };
    const school = await addBlock(physio, { patientId, kind: 'SCHOOL', ...weekly });
    const once = { startsAt: client.at(week.monday, 840), endsAt: client.at(week.monday, 900) };
    await addBlock(scheduler, { patientId, kind: 'OUTSIDE_APPOINTMENT', ...once });
    expect(await client.freeOn(week.monday, { patientIds: [patientId] })).toEqual([['600-840', '900-1020']]);
    expect(await client.takenOn(week.monday, { patientIds: [patientId] })).toEqual([
      ['SCHOOL 480-600', 'OUTSIDE_APPOINTMENT 840-900', 'NOT_ATTENDING'],
    ]);
    // Whoever does not treat the patient learns nothing of the patient's times.
    expect(await client.takenOn(week.monday, { patientIds: [patientId] }, psychologist)).toEqual([]);
    expect(await client.freeOn(week.monday, { patientIds: [patientId] }, psychologist)).toEqual([]);
    expect(await addBlock(physio, { patientId, kind: 'REST', ...weekly, ...once })).toMatchObject({
      code: 'PERIOD_INVALID',
    });
    const remove = (version: number) =>
      client
        .call<{ removePatientTimeBlock: { ok?: boolean; code?: string } }>(
          physio,
          `mutation { removePatientTimeBlock(id: "${school.id}", version: ${version}) { ... on Done { ok } ${REFUSED} } }`,
        )
        .then(({ removePatientTimeBlock }) => removePatientTimeBlock);
    expect(await remove(7)).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await remove(1)).toEqual({ ok: true });
    expect(await client.freeOn(week.monday, { patientIds: [patientId] })).toEqual([['480-840', '900-1020']]);
    const { rows } = await owner.query<{ operation: string }>(
      `SELECT operation FROM audit_event WHERE clinic_id = $1 AND patient_id = $2 AND outcome = 'ALLOWED'
         AND operation LIKE '%TimeBlock' ORDER BY id`,
      [clinic.clinicId, patientId],
    );
    expect(rows.map(({ operation }) => operation)).toEqual([
      ...['addPatientTimeBlock', 'addPatientTimeBlock', 'removePatientTimeBlock'],
    ]);
  });

  it('prefer members of the clinic and a part of the day, by version', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [physio] });
    const set = (input: object) =>
      client.ask(
        physio,
        `mutation ($input: SetSchedulePreferenceInput!) { setSchedulePreference(input: $input) { ... on SchedulePreference { version } ${REFUSED} } }`,
        {
          input: {
            patientId,
            preferredMemberIds: [physio.memberId],
            compactDays: true,
            version: 0,
            ...input,
          },
        },
      );
    const saved = async (input: object) =>
      dataOf(await set(input))['setSchedulePreference'] as { version?: number; code?: string };
    expect(await saved({})).toEqual({ version: 1 });
    expect(await saved({})).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await saved({ version: 1, fromMinute: 540, untilMinute: 720 })).toEqual({ version: 2 });
    expect(await saved({ version: 2, fromMinute: 720, untilMinute: 540 })).toMatchObject({
      code: 'PERIOD_INVALID',
    });
    expect(codeOf(await set({ version: 2, preferredMemberIds: [patientId] }))).toBe('NOT_FOUND');
    const guardian = await client.ask(physio, `{ patient(id: "${patientId}") { ${TIMES} } }`);
    expect(guardian.data).toMatchObject({
      patient: {
        schedulePreference: { version: 2, compactDays: true, preferredMemberIds: [physio.memberId] },
      },
    });
    expect(codeOf(await timesOf(psychologist, patientId))).toBe('FORBIDDEN');
  });

  it('are kept apart by whoever treats both, and only they read why', async () => {
    const social = await clinic.addUser('SOCIAL_WORKER');
    const first = (await aPatient(owner, clinic, { team: [psychologist, physio, social], givenName: 'Ada' }))
      .patientId;
    const second = (await aPatient(owner, clinic, { team: [psychologist], givenName: 'Bea' })).patientId;
    const separate = (user: TestUser, patientId: string, otherPatientId: string) =>
      client.ask(
        user,
        `mutation ($input: SeparatePatientsInput!) { separatePatients(input: $input) { ... on PatientSeparation { id } ${REFUSED} } }`,
        { input: { patientId, otherPatientId, reason: 'They quarrelled' } },
      );
    expect(codeOf(await separate(social, first, second))).toBe('FORBIDDEN');
    const both = await Promise.all([
      separate(psychologist, first, second),
      separate(psychologist, second, first),
    ]);
    const answers = both.map(
      (answer) => dataOf(answer)['separatePatients'] as { id?: string; code?: string },
    );
    expect(answers.filter(({ code }) => code === 'ALREADY_SEPARATED')).toHaveLength(1);
    const id = answers.find((answer) => answer.id)?.id ?? '';

    const seen = (user: TestUser, patientId: string) =>
      client
        .call<{ patient: { separations: object[] } }>(
          user,
          `{ patient(id: "${patientId}") { separations { otherPatientId otherPatientName reason liftedAt } } }`,
        )
        .then(({ patient }) => patient.separations);
    const side = { otherPatientId: first, otherPatientName: 'Ada Example', liftedAt: null };
    expect(await seen(psychologist, second)).toEqual([{ ...side, reason: 'They quarrelled' }]);
    expect(await seen(social, first)).toMatchObject([{ otherPatientId: second, reason: null }]);
    expect(await seen(physio, first)).toMatchObject([{ otherPatientName: 'Bea Example', reason: null }]);

    const lift = (user: TestUser, separationId = id) =>
      client.ask(
        user,
        `mutation { liftSeparation(id: "${separationId}") { ... on PatientSeparation { liftedAt } ${REFUSED} } }`,
      );
    expect((await lift(psychologist)).data).toMatchObject({
      liftSeparation: { liftedAt: expect.any(String) },
    });
    const again = dataOf(await separate(psychologist, first, second))['separatePatients'] as { id: string };
    expect((await lift(social, again.id)).data).toMatchObject({
      liftSeparation: { code: 'TREATS_ONE_ONLY' },
    });
    expect(codeOf(await lift(clinic.users.SOCIAL_WORKER, again.id))).toBe('FORBIDDEN');
  });

  it('a family reads its own times and no other patient’s name', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [psychologist] });
    const patient = await clinic.addUser('PATIENT', { patientId });
    expect((await timesOf(patient, patientId)).errors).toBeUndefined();
    expect(codeOf(await client.ask(patient, `{ patient(id: "${patientId}") { separations { id } } }`))).toBe(
      'FORBIDDEN',
    );
  });

  it('are open to whoever plans the week, to whom the record is closed', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [psychologist], givenName: 'Cleo' });
    const other = (await aPatient(owner, clinic, { team: [psychologist], givenName: 'Dana' })).patientId;
    const weekly = { weekday: 2, startMinute: 480, endMinute: 600, validFrom: '2026-01-05' };
    await addBlock(scheduler, { patientId, kind: 'SCHOOL', ...weekly });
    const input = { patientId, otherPatientId: other, reason: 'They quarrelled' };
    await client.ask(
      psychologist,
      `mutation ($input: SeparatePatientsInput!) { separatePatients(input: $input) { ... on PatientSeparation { id } ${REFUSED} } }`,
      { input },
    );
    const times = (user: TestUser) =>
      client.ask(
        user,
        `{ patientTimes(patientId: "${patientId}") { patientName relation timeBlocks { kind weekday }
          preference { version } separations { otherPatientName reason } } }`,
      );
    const seen = {
      patientName: 'Cleo Example',
      timeBlocks: [{ kind: 'SCHOOL', weekday: 2 }],
      preference: null,
    };
    expect(codeOf(await timesOf(scheduler, patientId))).toBe('FORBIDDEN');
    expect(dataOf(await times(scheduler))['patientTimes']).toMatchObject({
      ...seen,
      separations: [{ otherPatientName: 'Dana Example', reason: null }],
    });
    expect(dataOf(await times(psychologist))['patientTimes']).toMatchObject({
      ...seen,
      relation: 'TEAM',
      separations: [{ reason: 'They quarrelled' }],
    });
    // The family learns of no other patient.
    const family = await clinic.addUser('PATIENT', { patientId });
    expect(dataOf(await times(family))['patientTimes']).toMatchObject({
      ...seen,
      relation: 'SELF',
      separations: null,
    });
    expect(codeOf(await times(physio))).toBe('FORBIDDEN');
  });
});
