import { randomUUID } from 'node:crypto';
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

interface Rate {
  code: string;
  count: number;
  of: number;
  rate: number | null;
  low: number | null;
}
interface Report {
  until: string;
  timers: { code: string; n: number; median: number | null; stillWaiting: number }[];
  completion: Rate;
  endReasons: { code: string; count: number }[];
  disciplines: { disciplineCode: string; prescribedMinutes: number; deliveredMinutes: number }[];
  sessions: Rate[];
  notes: { wants: string; fromDays: number; count: number }[];
  adverseEvents: { eventClass: string; count: number; serious: number }[];
  runCharts: { code: string; centre: number | null; weeks: { weekOf: string; value: number | null }[] }[];
}

const DOCUMENT = `query($from: LocalDate!, $until: LocalDate!) { operationsReport(from: $from, until: $until) {
  until timers { code n median stillWaiting } completion { code count of rate low }
  endReasons { code count } disciplines { disciplineCode prescribedMinutes deliveredMinutes }
  sessions { code count of rate low } notes { wants fromDays count }
  adverseEvents { eventClass count serious }
  runCharts { code centre weeks { weekOf value } } } }`;

describe('the report of operations', () => {
  let owner: Pool;
  let clinic: TestClinic;
  let admin: TestUser;
  let physio: TestUser;
  /** Whose chart the physician may open; of the other patient not. */
  let onTeam: string;
  const ask = (user: TestUser, from: string, until: string) =>
    graphqlClient(apiUrls()[0], user.token)<{ operationsReport: Report }>(DOCUMENT, { from, until });
  const report = async (from = '2026-01-05', until = '2026-03-29') =>
    dataOf(await ask(admin, from, until)).operationsReport;

  const session = async (
    patientId: string,
    day: string,
    attendance: string,
    minutes = 0,
  ): Promise<string> => {
    const id = randomUUID();
    const [starts, ends] = [`${day}T15:00:00Z`, `${day}T16:00:00Z`];
    await owner.query(
      `INSERT INTO therapy_session (clinic_id, id, kind, title, discipline_code, starts_at, ends_at, local_on,
         start_minute, time_zone, status, created_by_name)
       VALUES ($1, $2, 'INDIVIDUAL', '', 'PHYSIOTHERAPY', $3, $4, $5, 600, $6, 'DELIVERED', 'x')`,
      [clinic.clinicId, id, starts, ends, day, clinic.timeZone],
    );
    await owner.query(
      `INSERT INTO session_patient (clinic_id, session_id, patient_id, attendance, starts_at, ends_at, occupies)
       VALUES ($1, $2, $3, $4, $5, $6, true)`,
      [clinic.clinicId, id, patientId, attendance, starts, ends],
    );
    if (minutes > 0) {
      await owner.query(
        `INSERT INTO intervention_delivery (clinic_id, id, session_id, patient_id, kind, discipline_code, member_id,
           started_at, ended_at, minutes, one_to_one, entered_at, recorded_at, by_name)
         SELECT $1, gen_random_uuid(), $2, $3, 'STRENGTH', 'PHYSIOTHERAPY', $4, at, at + make_interval(mins => $6), $6,
           false, at, at, 'x' FROM (VALUES ($5::timestamptz)) v (at)`,
        [clinic.clinicId, id, patientId, physio.memberId, starts, minutes],
      );
    }
    return id;
  };

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
    admin = clinic.users.ADMINISTRATOR;
    physio = await clinic.addUser('PHYSIOTHERAPIST');
    const first = await aPatient(owner, clinic, { team: [clinic.users.PHYSICIAN] });
    onTeam = first.patientId;
    const second = await aPatient(owner, clinic, { state: 'WITHDRAWN' });
    await owner.query(
      `UPDATE episode_of_care SET referred_on = '2026-01-05', admitted_on = '2026-02-02', discharged_on = '2026-03-02',
         state = 'DISCHARGED_PHASE2' WHERE clinic_id = $1 AND id = $2`,
      [clinic.clinicId, first.episodeId],
    );
    await owner.query(
      `UPDATE episode_of_care SET referred_on = '2026-01-12', admitted_on = '2026-02-23', open = false,
         state_since = '2026-03-04T15:00:00Z' WHERE clinic_id = $1 AND id = $2`,
      [clinic.clinicId, second.episodeId],
    );
    await owner.query(
      `INSERT INTO episode_transition (clinic_id, id, episode_id, from_state, to_state, at, by_name, reason_code)
       VALUES ($1, gen_random_uuid(), $2, 'PHASE1_ACTIVE', 'WITHDRAWN', '2026-03-04T15:00:00Z', 'x', 'INSURANCE')`,
      [clinic.clinicId, second.episodeId],
    );
    await session(first.patientId, '2026-02-03', 'ATTENDED', 45);
    await session(first.patientId, '2026-02-04', 'ATTENDED', 50);
    await session(first.patientId, '2026-02-05', 'ABSENT');
    await session(second.patientId, '2026-02-24', 'EXPECTED');
    for (const [eventClass, serious] of [
      ['SKIN', false],
      ['ABUSE_DISCLOSURE', true],
    ] as const) {
      await owner.query(
        `INSERT INTO adverse_event (clinic_id, id, patient_id, event_class, severity, serious, expected, relatedness,
           action, outcome, description, onset_at, entered_at, recorded_at, by_name, by_user_id)
         VALUES ($1, gen_random_uuid(), $2, $3, 2, $4, false, 'POSSIBLE', 'NONE', 'RECOVERED', 'x',
           '2026-02-10T15:00:00Z', '2026-02-10T15:00:00Z', '2026-02-10T15:00:00Z', 'x', $5)`,
        [clinic.clinicId, first.patientId, eventClass, serious, admin.userId],
      );
    }
  });
  afterAll(() => owner.end());

  it('counts waiting, endings and absences of the period', async () => {
    const found = await report();
    const timer = (code: string) => found.timers.find((one) => one.code === code);
    expect(timer('REFERRAL_TO_FIRST_VISIT')).toMatchObject({ n: 1, median: 29 });
    expect(timer('REFERRAL_TO_ADMISSION')).toMatchObject({ n: 2, median: 35 });
    expect(timer('LENGTH_OF_STAY')).toMatchObject({ n: 1, median: 28 });
    expect(found.completion).toMatchObject({ count: 1, of: 2, rate: 0.5 });
    expect(found.endReasons).toEqual([{ code: 'INSURANCE', count: 1 }]);
    expect(found.sessions.map(({ code, count, of }) => [code, count, of])).toEqual([
      ['ATTENDED', 2, 4],
      ['NO_SHOW', 1, 4],
      ['CANCELLED_LATE', 0, 4],
      ['CANCELLED', 0, 4],
      ['NOT_RECORDED', 1, 4],
    ]);
    expect(found.disciplines).toEqual([
      { disciplineCode: 'PHYSIOTHERAPY', prescribedMinutes: 0, deliveredMinutes: 95 },
    ]);
  });

  it('counts what few may know of without naming it', async () => {
    expect((await report()).adverseEvents).toEqual([
      { eventClass: 'CONFIDENTIAL', count: 1, serious: 1 },
      { eventClass: 'SKIN', count: 1, serious: 0 },
    ]);
  });

  it('follows whole weeks, with limits once there are eight with a value', async () => {
    const charts = (await report()).runCharts;
    const referrals = charts.find((one) => one.code === 'REFERRALS');
    expect(referrals?.weeks).toHaveLength(12);
    expect(referrals?.weeks.slice(0, 3).map((week) => week.value)).toEqual([1, 1, 0]);
    expect(referrals?.centre).toBeCloseTo(2 / 12);
    expect(charts.find((one) => one.code === 'NO_SHOW_RATE')?.centre).toBeNull();
  });

  it('sees no day that is not over, and refuses periods that make no sense', async () => {
    const tomorrow = clinicDay(1);
    const soon = clinicDay(3);
    const refusal = async (from: string, until: string) =>
      (await ask(admin, from, until)).errors?.[0]?.extensions;
    expect(await refusal(tomorrow, soon)).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refusal('2026-03-01', '2026-02-01')).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refusal('2024-01-01', '2026-03-01')).toMatchObject({ code: 'BAD_USER_INPUT' });
    const today = clinicDay();
    const recently = clinicDay(-60);
    expect((await report(recently, soon)).until < today).toBe(true);
  });

  it('opens to the rows behind each figure, for whoever may open the charts', async () => {
    const rows = async (user: TestUser, figure: string, code: string) =>
      dataOf(
        await graphqlClient(apiUrls()[0], user.token)<{
          operationsRows: {
            partial: boolean;
            rows: { patientId: string; on: string; days: number | null }[];
          };
        }>(
          `query($figure: OperationsFigure!, $code: String!) { operationsRows(from: "2026-01-05", until: "2026-03-29",
             figure: $figure, code: $code) { partial rows { patientId patientName on until days detail } } }`,
          { figure, code },
        ),
      ).operationsRows;
    const { PHYSICIAN } = clinic.users;
    const patientId = onTeam;
    // Two were admitted; the chart of one of them is not the physician's to open.
    expect(await rows(PHYSICIAN, 'TIMER', 'REFERRAL_TO_ADMISSION')).toEqual({
      partial: true,
      rows: [expect.objectContaining({ patientId, on: '2026-01-05', until: '2026-02-02', days: 28 })],
    });
    expect(await rows(PHYSICIAN, 'ENDING', 'COMPLETED')).toEqual({
      partial: false,
      rows: [expect.objectContaining({ patientId, on: '2026-02-02', until: '2026-03-02' })],
    });
    expect(await rows(PHYSICIAN, 'ENDING', 'INSURANCE')).toEqual({ partial: true, rows: [] });
    expect(await rows(PHYSICIAN, 'SESSION', 'NO_SHOW')).toEqual({
      partial: false,
      rows: [expect.objectContaining({ patientId, on: '2026-02-05', detail: 'PHYSIOTHERAPY' })],
    });
    expect((await rows(PHYSICIAN, 'SESSION', 'ATTENDED')).rows).toHaveLength(2);
    expect((await rows(PHYSICIAN, 'ADVERSE_EVENT', 'SKIN')).rows).toHaveLength(1);
    // All of them but those of which few may know.
    expect((await rows(PHYSICIAN, 'ADVERSE_EVENT', 'ALL')).rows).toHaveLength(1);
    const hours = (await rows(PHYSICIAN, 'HOURS', 'PHYSIOTHERAPY')).rows;
    expect(hours.length).toBeGreaterThan(0);
    expect((await rows(PHYSICIAN, 'HOURS', 'ALL')).rows.length).toBeGreaterThanOrEqual(hours.length);
    expect((await rows(PHYSICIAN, 'HOURS', 'ART_THERAPY')).rows).toEqual([]);
    expect((await rows(PHYSICIAN, 'REFERRAL', '')).rows).toContainEqual(
      expect.objectContaining({ patientId, on: '2026-01-05' }),
    );
    // What few may know of is not found by asking for it.
    for (const code of ['ABUSE_DISCLOSURE', 'CONFIDENTIAL']) {
      expect(await rows(PHYSICIAN, 'ADVERSE_EVENT', code)).toEqual({ partial: false, rows: [] });
    }
    for (const [figure, code] of [
      ['WAITING', 'LENGTH_OF_STAY'],
      ['RESPONSE', 'ALL'],
      ['NOTE', 'SIGNATURE'],
      ['TIMER', 'NO_SUCH_TIMER'],
    ] as const) {
      expect((await rows(PHYSICIAN, figure, code)).rows).toEqual([]);
    }
    expect(await rows(admin, 'SESSION', 'ATTENDED')).toEqual({ partial: true, rows: [] });
  });

  it('is closed to therapists, and shows another clinic nothing', async () => {
    expect((await ask(physio, '2026-01-05', '2026-03-29')).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
    const other = await aClinic(owner);
    const found = dataOf(await ask(other.users.ADMINISTRATOR, '2026-01-05', '2026-03-29')).operationsReport;
    expect(found.sessions.every(({ count }) => count === 0)).toBe(true);
    expect(found.timers.every(({ n, stillWaiting }) => n === 0 && stillWaiting === 0)).toBe(true);
  });
});
