import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@consilium/domain';
import { aPatient, codeOf, dataOf, graphqlClient, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import {
  aSchedule,
  ask,
  codes,
  save,
  sessionInput,
  type SavedSession,
  type TestSchedule,
} from './a-schedule.ts';

describe('groups, co-treatment and who sees whom', () => {
  const [here] = apiUrls();
  let owner: Pool;
  let schedule: TestSchedule;
  let day = 0;
  const book = (more = {}) => {
    day += 7;
    return save(
      here,
      schedule.scheduler,
      'bookSession',
      sessionInput(schedule, { startsOn: addDays(schedule.tuesday, day), ...more }),
    );
  };
  const patients = (...indexes: number[]) =>
    indexes.map((index) => ({ patientId: schedule.patientIds[index] }));
  const change = (operation: string, session: SavedSession, patient: number, user = schedule.physio) =>
    save(here, user, operation, {
      sessionId: session.id,
      version: session.version,
      patientId: schedule.patientIds[patient],
    });

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    schedule = await aSchedule(owner);
  });
  afterAll(() => owner.end());

  it('a group fills up to its capacity, and a place is free again when somebody leaves', async () => {
    const group = await book({ kind: 'GROUP', patients: patients(0), capacity: 2 });
    const two = await change('addPatientToSession', group, 1);
    expect(two['patients']).toHaveLength(2);
    const full = await change('addPatientToSession', two, 2);
    expect(codes(full)).toEqual(['GROUP_FULL']);
    const one = await change('removePatientFromSession', two, 0);
    expect(one['patients']).toMatchObject([{ patientId: schedule.patientIds[1] }]);
    expect((await change('addPatientToSession', one, 2))['patients']).toHaveLength(2);
    expect(
      codeOf(
        await ask(here, schedule.physio, 'removePatientFromSession', {
          sessionId: group.id,
          version: 4,
          patientId: schedule.patientIds[0],
        }),
      ),
    ).toBe('NOT_FOUND');
  });

  it('an individual session does not become a group, and nobody leaves it empty', async () => {
    const alone = await book();
    expect(await change('addPatientToSession', alone, 1)).toMatchObject({
      code: 'TOO_MANY',
      field: 'patients',
    });
    expect(await change('removePatientFromSession', alone, 0)).toMatchObject({ code: 'CHOICE_REQUIRED' });
  });

  it('co-treatment needs one member of each discipline that is prescribed', async () => {
    const { clinicId } = schedule.clinic;
    const [carePlanId, interventionId, episodeId] = [randomUUID(), randomUUID(), randomUUID()];
    const patient = await aPatient(owner, schedule.clinic, { team: [schedule.physio] });
    await owner.query(
      'INSERT INTO care_plan (clinic_id, id, episode_id, patient_id) VALUES ($1, $2, $3, $4)',
      [clinicId, carePlanId, patient.episodeId ?? episodeId, patient.patientId],
    );
    await owner.query(
      `INSERT INTO intervention (clinic_id, id, care_plan_id, kind, title, minutes, times_per_day, days_per_week, mode,
         discipline_code, co_treating_discipline_codes, goal_ids, updated_at)
       VALUES ($1, $2, $3, 'DESENSITIZATION', 'Together', 45, 1, 2, 'CO_TREATMENT', 'PHYSIOTHERAPY', ARRAY['PSYCHOLOGY'], '{}', now())`,
      [clinicId, interventionId, carePlanId],
    );
    const together = (memberIds: (string | null)[]) => ({
      kind: 'CO_TREATMENT',
      memberIds,
      patients: [{ patientId: patient.patientId, interventionId }],
    });
    const { physio, colleague, psychologist } = schedule;
    const missing = await book(together([physio.memberId, colleague.memberId]));
    expect(missing.clashes).toMatchObject([{ code: 'DISCIPLINE_MISSING', resourceId: 'PSYCHOLOGY' }]);
    const both = await book(together([physio.memberId, psychologist.memberId]));
    expect(both['members']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ memberId: physio.memberId, disciplineCode: 'PHYSIOTHERAPY' }),
        expect.objectContaining({ memberId: psychologist.memberId, disciplineCode: 'PSYCHOLOGY' }),
      ]),
    );
    expect(await book({ patients: [{ patientId: schedule.patientIds[0], interventionId }] })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'interventionId',
    });
  });

  it('names are for those who may know them; families see their own child only', async () => {
    const [robin, kim] = schedule.patientIds;
    const group = await book({ kind: 'GROUP', patients: patients(0, 1), note: 'Between us', capacity: 4 });
    const on = String(group['localOn']);
    const calendar = async (user: TestUser, more = '') => {
      const answer = await graphqlClient(
        here,
        user.token,
      )<{ sessions: SavedSession[] }>(
        `{ sessions(from: "${on}", until: "${on}" ${more}) { id title note patients { patientId displayName } } }`,
      );
      return dataOf(answer).sessions;
    };
    const known = [
      { patientId: robin, displayName: 'Robin Canarybird' },
      { patientId: kim, displayName: 'Kim Canarybird' },
    ];
    expect((await calendar(schedule.physio))[0]).toMatchObject({
      note: 'Between us',
      patients: expect.arrayContaining(known),
    });
    expect((await calendar(schedule.scheduler))[0]).toMatchObject({
      patients: expect.arrayContaining(known),
    });
    const stranger = await schedule.clinic.addUser('PHYSIOTHERAPIST');
    for (const user of [stranger, schedule.clinic.users.ADMINISTRATOR]) {
      const [seen] = await calendar(user);
      expect(seen).toMatchObject({
        id: group.id,
        note: '',
        patients: [{ displayName: null }, { displayName: null }],
      });
      expect(await calendar(user, `patientIds: ["${robin}"]`)).toEqual([]);
    }
    expect(await calendar(schedule.physio, `patientIds: ["${robin}"]`)).toHaveLength(1);

    const child = await schedule.clinic.addUser('PATIENT', { patientId: robin });
    const own = await graphqlClient(
      here,
      child.token,
    )<{ patient: { sessions: SavedSession[] } }>(
      `{ patient(id: "${robin}") { sessions(from: "${on}", until: "${on}") { id note members { displayName } patients { patientId displayName } } } }`,
    );
    expect(dataOf(own).patient.sessions).toMatchObject([{ id: group.id, note: '', patients: [known[0]] }]);
    expect(dataOf(own).patient.sessions[0]?.['patients']).toHaveLength(1);
    const family = graphqlClient(here, child.token);
    expect(codeOf(await family(`{ sessions(from: "${on}", until: "${on}") { id } }`))).toBe('FORBIDDEN');
    expect(codeOf(await family(`{ session(id: "${group.id}") { id } }`))).toBe('FORBIDDEN');
    expect(
      codeOf(await family(`{ patient(id: "${kim}") { sessions(from: "${on}", until: "${on}") { id } } }`)),
    ).not.toBeUndefined();
  });

  it('nobody books for patients of others, nor brings one into a session', async () => {
    const { patientId } = await aPatient(owner, schedule.clinic);
    const input = sessionInput(schedule, {
      startsOn: addDays(schedule.tuesday, 1),
      patients: [{ patientId }],
    });
    expect(codeOf(await ask(here, schedule.physio, 'bookSession', input))).toBe('FORBIDDEN');
    const group = await book({ kind: 'GROUP', patients: patients(0) });
    const change = { sessionId: group.id, version: 1, patients: [...patients(0), { patientId }] };
    expect(codeOf(await ask(here, schedule.physio, 'changeSession', change))).toBe('FORBIDDEN');
    const add = { sessionId: group.id, version: 1, patientId };
    expect(codeOf(await ask(here, schedule.physio, 'addPatientToSession', add))).toBe('FORBIDDEN');
    const unknown = { ...change, patients: [...patients(0), { patientId: randomUUID() }] };
    expect(codeOf(await ask(here, schedule.physio, 'changeSession', unknown))).toBe('NOT_FOUND');
  });
});
