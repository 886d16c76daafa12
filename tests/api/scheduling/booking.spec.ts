import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, dataOf, graphqlClient } from '@consilium/testing';
import { addDays, instantAt } from '@consilium/domain';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import {
  aSchedule,
  ask,
  auditOf,
  codes,
  save,
  SESSION,
  sessionInput,
  type SavedSession,
  type TestSchedule,
} from './a-schedule.ts';

describe('booking a session', () => {
  const [here, there] = apiUrls();
  let owner: Pool;
  let schedule: TestSchedule;
  const book = (more = {}, user = schedule.physio) =>
    save(here, user, 'bookSession', sessionInput(schedule, more));
  const rows = async (query: string, values: unknown[]) =>
    (await owner.query(query, values)).rows as unknown[];

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    schedule = await aSchedule(owner);
  });
  afterAll(() => owner.end());

  it('takes members, room, patients and equipment in one go, with an audit row and an event', async () => {
    const booked = await book({
      equipment: [{ equipmentId: schedule.barsId, units: 2 }],
      note: 'Left ankle',
    });
    expect(booked).toMatchObject({
      __typename: 'TherapySession',
      status: 'PLANNED',
      localOn: schedule.tuesday,
      minutes: 45,
      version: 1,
      note: 'Left ankle',
      members: [{ memberId: schedule.physio.memberId, disciplineCode: 'PHYSIOTHERAPY' }],
      patients: [
        { patientId: schedule.patientIds[0], displayName: 'Robin Canarybird', attendance: 'EXPECTED' },
      ],
      equipment: [{ name: 'Parallel bars', units: 2 }],
    });
    expect(booked['startsAt']).toBe(instantAt('America/New_York', schedule.tuesday, 540).toISOString());
    const audit = await auditOf(owner, schedule.clinic.clinicId, 'bookSession');
    expect(audit.at(-1)).toMatchObject({ outcome: 'ALLOWED', patient_id: schedule.patientIds[0] });
    const [event] = await rows(
      `SELECT payload FROM outbox_event WHERE clinic_id = $1 AND topic = 'schedule.changed' ORDER BY id DESC LIMIT 1`,
      [schedule.clinic.clinicId],
    );
    expect(event).toMatchObject({
      payload: { sessionIds: [booked.id], kind: 'BOOKED', from: schedule.tuesday },
    });
  });

  it('names everybody who is taken, in words, and offers what is free', async () => {
    const other = await book({ startMinute: 600, patients: [{ patientId: schedule.patientIds[1] }] });
    const before = await rows('SELECT id FROM therapy_session WHERE clinic_id = $1', [
      schedule.clinic.clinicId,
    ]);
    const refused = await book({ startMinute: 615, patients: [{ patientId: schedule.patientIds[1] }] });
    expect(refused).toMatchObject({ __typename: 'BookingClash', code: 'BOOKING_CLASH' });
    expect(codes(refused)).toEqual(['MEMBER_BOOKED', 'PATIENT_BOOKED']);
    expect(refused.clashes[0]).toMatchObject({ resourceId: schedule.physio.memberId, sessionId: other.id });
    expect(refused.message).toMatch(/has another session on .*10:15-10:45/);
    expect(refused.message).toContain('Kim Canarybird');
    expect(refused.alternatives.map(({ why }) => why)).toEqual(
      expect.arrayContaining(['SAME_DAY', 'LATER_DAY']),
    );
    expect(
      await rows('SELECT id FROM therapy_session WHERE clinic_id = $1', [schedule.clinic.clinicId]),
    ).toHaveLength(before.length);
    expect((await auditOf(owner, schedule.clinic.clinicId, 'bookSession')).at(-1)?.outcome).toBe('REFUSED');
    const [first] = refused.alternatives;
    const minute = (Date.parse(first!.startsAt) - Date.parse(String(other['startsAt']))) / 60_000 + 600;
    const again = await book({
      startMinute: minute,
      patients: [{ patientId: schedule.patientIds[1] }],
      roomId: first!.roomId,
    });
    expect(again.__typename).toBe('TherapySession');
  });

  it('touches the session before without a clash', async () => {
    const wednesday = addDays(schedule.tuesday, 1);
    expect((await book({ startsOn: wednesday, startMinute: 540 })).__typename).toBe('TherapySession');
    expect((await book({ startsOn: wednesday, startMinute: 585 })).__typename).toBe('TherapySession');
  });

  it('knows hours, leave, closures, skills, the past and patients elsewhere', async () => {
    const { clinicId } = schedule.clinic;
    const thursday = addDays(schedule.tuesday, 2);
    const saturday = addDays(schedule.tuesday, 4);
    expect(codes(await book({ startsOn: saturday }))).toEqual([
      'MEMBER_NOT_WORKING',
      'PATIENT_UNAVAILABLE',
      'ROOM_CLOSED',
    ]);
    expect(codes(await book({ startsOn: '2026-01-06' }))).toContain('IN_THE_PAST');
    expect(codes(await book({ startsOn: thursday, memberIds: [schedule.psychologist.memberId] }))).toEqual([
      'MEMBER_LACKS_SKILL',
    ]);
    await owner.query(
      `INSERT INTO member_exception (clinic_id, id, member_id, kind, status, starts_at, ends_at)
       VALUES ($1, $2, $3, 'LEAVE', 'ACCEPTED', $4, $5)`,
      [
        clinicId,
        randomUUID(),
        schedule.physio.memberId,
        instantAt('America/New_York', thursday, 0),
        instantAt('America/New_York', thursday, 1440),
      ],
    );
    const away = await book({ startsOn: thursday });
    expect(codes(away)).toEqual(['MEMBER_ON_LEAVE']);
    expect(away.alternatives).toContainEqual(
      expect.objectContaining({ why: 'OTHER_MEMBER', memberIds: [schedule.colleague.memberId] }),
    );
    await owner.query(
      `INSERT INTO patient_time_block (clinic_id, id, patient_id, kind, weekday, start_minute, end_minute, valid_from)
       VALUES ($1, $2, $3, 'SCHOOL', 5, 540, 600, '2020-01-01')`,
      [clinicId, randomUUID(), schedule.patientIds[2]],
    );
    const friday = addDays(schedule.tuesday, 3);
    expect(
      codes(await book({ startsOn: friday, patients: [{ patientId: schedule.patientIds[2] }] })),
    ).toEqual(['PATIENT_UNAVAILABLE']);
    const closed = addDays(schedule.tuesday, 7);
    await owner.query(
      `INSERT INTO clinic_closure (clinic_id, id, starts_on, ends_on, reason) VALUES ($1, $2, $3, $3, 'Holiday')`,
      [clinicId, randomUUID(), closed],
    );
    expect(codes(await book({ startsOn: closed }))).toEqual(['CLINIC_CLOSED']);
  });

  it('warns of what is soft, and keeps the reason of whoever overrides it', async () => {
    const day = addDays(schedule.tuesday, 13);
    const warned = await book({ startsOn: day, roomId: null });
    expect(warned).toMatchObject({
      __typename: 'BookingWarned',
      code: 'BOOKING_WARNED',
      warnings: [{ code: 'ROOM_MISSING' }],
    });
    expect(await book({ startsOn: day, roomId: null, overrideReason: ' ' })).toMatchObject({
      __typename: 'Refusal',
      field: 'overrideReason',
    });
    const booked = await book({ startsOn: day, roomId: null, overrideReason: 'Home visit' });
    expect(booked).toMatchObject({
      overrides: [{ warning: 'ROOM_MISSING', reason: 'Home visit', byName: schedule.physio.displayName }],
    });
    await expect(owner.query('UPDATE session_override SET reason = $1', ['x'])).rejects.toThrow();
  });

  it('keeps two patients apart without saying why', async () => {
    const [one, two] = schedule.patientIds;
    await owner.query(
      `INSERT INTO patient_separation (clinic_id, id, patient_id, other_patient_id, reason, set_by_name, set_at)
       VALUES ($1, $2, $3, $4, 'Secret reason', 'Test', now())`,
      [schedule.clinic.clinicId, randomUUID(), one, two],
    );
    const group = {
      kind: 'GROUP',
      startsOn: addDays(schedule.tuesday, 14),
      patients: [{ patientId: two }, { patientId: one }],
    };
    const warned = await book(group);
    expect(warned.warnings).toEqual([
      { code: 'PATIENTS_SEPARATED', resourceId: null, message: 'Two of these patients are kept apart.' },
    ]);
    expect(JSON.stringify(warned)).not.toContain('Secret');
  });

  it('refuses malformed sessions by field, and unknown ids as not found', async () => {
    expect(await book({ minutes: 0 })).toMatchObject({ code: 'NUMBER_OUT_OF_RANGE', field: 'minutes' });
    expect(await book({ title: '' })).toMatchObject({ code: 'TEXT_REQUIRED', field: 'title' });
    expect(await book({ disciplineCode: 'MAGIC' })).toMatchObject({ code: 'DISCIPLINE_UNKNOWN' });
    expect(await book({ memberIds: [] })).toMatchObject({ code: 'CHOICE_REQUIRED', field: 'memberIds' });
    for (const wrong of [
      { roomId: randomUUID() },
      { memberIds: ['nobody'] },
      { memberIds: [randomUUID()] },
      { patients: [{ patientId: randomUUID() }] },
    ]) {
      expect(codeOf(await ask(here, schedule.physio, 'bookSession', sessionInput(schedule, wrong)))).toBe(
        'NOT_FOUND',
      );
    }
  });

  it('books once for one key, whichever process is asked and however often at once', async () => {
    const input = sessionInput(schedule, {
      startsOn: addDays(schedule.tuesday, 9),
      idempotencyKey: `key-${randomUUID()}`,
    });
    const answers = await Promise.all(
      [here, there, here, there].map((url) => save(url, schedule.physio, 'bookSession', input)),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect((await save(there, schedule.physio, 'bookSession', input)).id).toBe(answers[0]?.id);
    const stranger = await save(here, schedule.colleague, 'bookSession', input);
    expect(stranger.code).toBe('BOOKING_CLASH');
  });

  it('checks without booking, also a session that would be moved', async () => {
    const day = addDays(schedule.tuesday, 10);
    const { id } = await book({ startsOn: day });
    const check = async (more: object, ignoringSessionId: string | null = null) => {
      const answer = await graphqlClient(here, schedule.physio.token)<{
        checkBooking: Pick<SavedSession, 'clashes' | 'warnings' | 'alternatives'>;
      }>(
        `query ($input: BookSessionInput!, $id: ID) { checkBooking(input: $input, ignoringSessionId: $id) {
          clashes { code } warnings { code } alternatives { startsAt } } }`,
        { input: sessionInput(schedule, { startsOn: day, ...more }), id: ignoringSessionId },
      );
      return dataOf(answer).checkBooking;
    };
    expect(await check({ startMinute: 555 }, id)).toEqual({ clashes: [], warnings: [], alternatives: [] });
    const clash = await check({ startMinute: 555 });
    expect(clash.clashes.map(({ code }) => code)).toEqual(['MEMBER_BOOKED', 'PATIENT_BOOKED']);
    expect(clash.alternatives.length).toBeGreaterThan(0);
  });

  it('moves, changes and locks, and says when somebody else was faster', async () => {
    const day = addDays(schedule.tuesday, 15);
    const one = await book({ startsOn: day });
    const two = await book({ startsOn: day, startMinute: 600 });
    const change = (session: SavedSession, more: object) =>
      save(here, schedule.physio, 'changeSession', {
        sessionId: session.id,
        version: session.version,
        ...more,
      });
    expect(codes(await change(one, { startMinute: 585 }))).toEqual(['MEMBER_BOOKED', 'PATIENT_BOOKED']);
    const moved = await change(one, {
      startMinute: 555,
      title: 'Walking',
      memberIds: [schedule.colleague.memberId],
    });
    expect(moved).toMatchObject({ version: 2, title: 'Walking', startMinute: 555, minutes: 45 });
    expect(moved['members']).toMatchObject([{ memberId: schedule.colleague.memberId }]);
    expect(await change(one, { startMinute: 700 })).toMatchObject({ code: 'VERSION_CONFLICT' });
    const locked = await save(here, schedule.physio, 'lockSession', {
      sessionId: two.id,
      version: 1,
      locked: true,
    });
    expect(locked).toMatchObject({ locked: true, version: 2 });
    expect(await change(locked, { startMinute: 660 })).toMatchObject({ code: 'SESSION_LOCKED' });
    expect(await change(locked, { note: 'bring shoes' })).toMatchObject({ note: 'bring shoes', version: 3 });
    expect(
      (await auditOf(owner, schedule.clinic.clinicId, 'changeSession')).map(({ outcome }) => outcome),
    ).toContain('REFUSED');
  });

  it('lists the calendar in the same number of statements however many sessions there are', async () => {
    const read = (from: string, until: string) =>
      graphqlClient(here, schedule.physio.token)<{ sessions: SavedSession[] }>(
        `query ($from: LocalDate!, $until: LocalDate!) { sessions(from: $from, until: $until) { ${SESSION} } }`,
        { from, until },
      );
    const few = await read(schedule.tuesday, schedule.tuesday);
    const many = await read(schedule.tuesday, addDays(schedule.tuesday, 20));
    expect(dataOf(many).sessions.length).toBeGreaterThan(dataOf(few).sessions.length);
    expect(many.statements).toBe(few.statements);
    expect(codeOf(await read(schedule.tuesday, addDays(schedule.tuesday, 35)))).toBe('BAD_USER_INPUT');
    expect(codeOf(await read(schedule.tuesday, addDays(schedule.tuesday, -1)))).toBe('BAD_USER_INPUT');
  });
});
