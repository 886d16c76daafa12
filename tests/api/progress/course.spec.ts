import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDateIn } from '@consilium/domain';
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
import { apiUrls, ownerUrl } from '../../support/servers.ts';

interface Course {
  readonly from: string;
  readonly until: string;
  readonly admittedOn: string | null;
  readonly events: { kind: string; on: string; until: string | null; code: string | null }[];
  readonly weeks: { from: string; minutes: number }[];
}

describe('the course of a patient', () => {
  let owner: Pool;
  let clinic: TestClinic;
  let physician: TestUser;
  const ask = (user: TestUser, patientId: string) =>
    graphqlClient(apiUrls()[0], user.token)<{ patientCourse: Course | null }>(
      `query ($id: ID!) { patientCourse(patientId: $id) { from until admittedOn events { kind on until code }
        weeks { from minutes } ladders { protocolId } } }`,
      { id: patientId },
    );

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
    physician = await clinic.addUser('PHYSICIAN');
  });
  afterAll(() => owner.end());

  it('begins with admission and holds what happened since, on the clinic’s days', async () => {
    const { patientId, episodeId } = await aPatient(owner, clinic, { team: [physician] });
    const today = localDateIn(clinic.timeZone, new Date());
    const admitted = addDays(today, -20);
    await owner.query('UPDATE episode_of_care SET admitted_on = $3 WHERE clinic_id = $1 AND id = $2', [
      clinic.clinicId,
      episodeId,
      admitted,
    ]);
    // Half past eleven at night in the clinic is the next day in UTC.
    await owner.query(
      `INSERT INTO episode_transition (clinic_id, id, episode_id, from_state, to_state, at, by_name, reason_code)
       VALUES ($1, gen_random_uuid(), $2, 'ADMITTED', 'PHASE1_ACTIVE', ($3::date + time '23:30') AT TIME ZONE $4, 'Test', 'TEST')`,
      [clinic.clinicId, episodeId, addDays(today, -3), clinic.timeZone],
    );
    await owner.query(
      `INSERT INTO hold (clinic_id, id, patient_id, whole_programme, reason, source, set_by_name, set_at, review_on)
       VALUES ($1, gen_random_uuid(), $2, true, 'Fever', 'MANUAL', 'Test', now() - interval '2 days', current_date + 7)`,
      [clinic.clinicId, patientId],
    );
    const { patientCourse: course } = dataOf(await ask(physician, patientId));
    expect(course).toMatchObject({ from: admitted, until: today, admittedOn: admitted });
    expect(course?.events).toContainEqual({
      ...{ kind: 'STATE', on: addDays(today, -3), until: null, code: 'PHASE1_ACTIVE' },
    });
    expect(course?.events.filter(({ kind }) => kind === 'HOLD')).toMatchObject([
      { until: null, code: 'MANUAL' },
    ]);
    expect(course?.weeks).toEqual([]);
  });

  it('is of those who may read the chart, and of this clinic', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [physician] });
    const stranger = await (await aClinic(owner)).addUser('PHYSICIAN');
    expect(codeOf(await ask(stranger, patientId))).toMatch(/^(NOT_FOUND|FORBIDDEN)$/u);
    expect(codeOf(await ask(clinic.users.SCHEDULER, patientId))).toMatch(/^(NOT_FOUND|FORBIDDEN)$/u);
  });
});
