import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, instantAt, isoWeekday, localDateIn } from '@consilium/domain';
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
import { shownIn, sorted, type Shown } from './calendar-expansion.ts';

const CREATE = `mutation ($input: CreateCalendarFeedInput!) { createCalendarFeed(input: $input) {
  ... on CreatedCalendarFeed { url feed { id of patientId label lastReadAt } } ... on Refusal { code field } } }`;

interface Created {
  createCalendarFeed: { url: string; feed: { id: string }; code?: string };
}

describe.each(['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe'])(
  'calendar feeds in %s',
  (zone) => {
    const [url] = apiUrls();
    let owner: Pool;
    let clinic: TestClinic;
    let physio: TestUser;
    let child: TestUser;
    let guardian: TestUser;
    let patientId: string;
    let roomId: string;
    const roomName = 'Pool, „warm"; Süd';

    beforeAll(async () => {
      owner = new Pool({ connectionString: ownerUrl(), max: 4 });
      clinic = await aClinic(owner, zone);
      physio = await clinic.addUser('PHYSIOTHERAPIST');
      ({ patientId } = await aPatient(owner, clinic, { team: [physio], givenName: 'Canarybird' }));
      child = await clinic.addUser('PATIENT', { patientId });
      const guardianId = randomUUID();
      await owner.query(
        `INSERT INTO guardian (clinic_id, id, patient_id, given_name, family_name, relationship, proxy_scope, starts_on)
       VALUES ($1, $2, $3, 'Alex', 'Example', 'Parent', 'FULL', current_date - 30)`,
        [clinic.clinicId, guardianId, patientId],
      );
      guardian = await clinic.addUser('GUARDIAN', { guardianId });
      roomId = randomUUID();
      await owner.query(
        `INSERT INTO room (clinic_id, id, name, kind, max_sessions, max_patients) VALUES ($1, $2, $3, 'POOL', 9, 99)`,
        [clinic.clinicId, roomId, roomName],
      );
    });
    afterAll(() => owner.end());

    const today = () => localDateIn(zone, new Date());
    const open = async (user: TestUser, input: object) =>
      dataOf(await graphqlClient(url, user.token)<Created>(CREATE, { input })).createCalendarFeed;
    const read = async (path: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${url}${path}`, { headers });
      return { status: response.status, text: await response.text(), headers: response.headers };
    };

    interface Booked {
      on: string;
      minute?: number;
      status?: string;
      room?: string | null;
      seriesId?: string;
      occurrenceOn?: string;
      attends?: boolean;
      patients?: string[];
    }
    /** A session of the physiotherapist as the booking writes it; answers what a calendar must show. */
    async function book(given: Booked): Promise<Shown> {
      const { on, minute = 540, status = 'PLANNED', room = roomId, seriesId = null } = given;
      const { occurrenceOn = null, attends = true, patients = [patientId] } = given;
      const [id, startsAt] = [randomUUID(), instantAt(zone, on, minute)];
      const endsAt = new Date(startsAt.getTime() + 3_600_000);
      const occupies = status !== 'CANCELLED' && status !== 'WITHDRAWN';
      await owner.query(
        `INSERT INTO therapy_session (clinic_id, id, kind, title, discipline_code, starts_at, ends_at, local_on, start_minute,
         time_zone, room_id, status, occupies, series_id, occurrence_on, note, created_by_name)
       VALUES ($1, $2, 'INDIVIDUAL', 'Canarybird swims', 'PHYSIOTHERAPY', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
         'CRPS of the left ankle', 'Test')`,
        [
          clinic.clinicId,
          id,
          startsAt,
          endsAt,
          on,
          minute,
          zone,
          room,
          status,
          occupies,
          seriesId,
          occurrenceOn,
        ],
      );
      await owner.query(
        `INSERT INTO session_member (clinic_id, session_id, member_id, discipline_code, starts_at, ends_at, occupies)
       VALUES ($1, $2, $3, 'PHYSIOTHERAPY', $4, $5, $6)`,
        [clinic.clinicId, id, physio.memberId, startsAt, endsAt, occupies],
      );
      for (const patient of patients) {
        await owner.query(
          `INSERT INTO session_patient (clinic_id, session_id, patient_id, starts_at, ends_at, occupies, attends)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [clinic.clinicId, id, patient, startsAt, endsAt, occupies, attends],
        );
      }
      return {
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        cancelled: status === 'CANCELLED',
        summary: 'Physiotherapy',
        location: room ? roomName : null,
      };
    }

    it('shows a series of half a year as the database has it, without a name', async () => {
      const seriesId = randomUUID();
      const start = addDays(today(), 8 - isoWeekday(today()) - 28);
      await owner.query(
        `INSERT INTO session_series (clinic_id, id, kind, title, discipline_code, rule, starts_on, start_minute, minutes,
         time_zone, room_id, member_ids, patient_ids, intervention_ids, equipment_ids, materialised_until, created_by_name)
       VALUES ($1, $2, 'INDIVIDUAL', 'Canarybird swims', 'PHYSIOTHERAPY', 'FREQ=WEEKLY;BYDAY=MO,TH', $3, 540, 60, $4, $5,
         $6, $7, '{""}', '{}', $8, 'Test')`,
        [clinic.clinicId, seriesId, start, zone, roomId, [physio.memberId], [patientId], addDays(start, 182)],
      );
      const expected: Shown[] = [];
      for (let week = 0; week < 26; week += 1) {
        for (const weekday of [0, 3]) {
          const on = addDays(start, week * 7 + weekday);
          const occurrence = { seriesId, occurrenceOn: on };
          if (week === 5 && weekday === 0)
            expected.push(await book({ on, status: 'CANCELLED', ...occurrence }));
          else if (week === 6) expected.push(await book({ on: addDays(on, 1), minute: 630, ...occurrence }));
          else if (week === 7 && weekday === 3) await book({ on, status: 'WITHDRAWN', ...occurrence });
          else if (week !== 9) expected.push(await book({ on, ...occurrence }));
        }
      }
      expected.push(await book({ on: addDays(today(), 2), minute: 840, room: null }));
      await book({ on: addDays(today(), -40) });
      await book({ on: addDays(today(), 190) });
      const { url: path } = await open(physio, { of: 'MEMBER', label: 'Phone' });
      const { status, text, headers } = await read(path);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(headers.get('cache-control')).toBe('private, no-cache');
      expect(shownIn(text)).toEqual(sorted(expected));
      expect(text).toContain('RRULE:FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=');
      expect(text).not.toMatch(/Canarybird|Example|CRPS|ankle|swims|Phone/);
    });

    it('shows a family their own sessions only, in their language, and what they are excused from as cancelled', async () => {
      const other = await aPatient(owner, clinic, { team: [physio] });
      await book({ on: addDays(today(), 3), minute: 1000, patients: [other.patientId] });
      const excused = await book({ on: addDays(today(), 3), minute: 1100, attends: false });
      await owner.query(`UPDATE user_account SET locale = 'es' WHERE id = $1`, [guardian.userId]);
      const { url: path } = await open(guardian, { of: 'PATIENT', patientId });
      const shown = shownIn((await read(path)).text);
      expect(shown).toContainEqual({ ...excused, cancelled: true, summary: 'Fisioterapia' });
      expect(
        shown.filter(({ startsAt }) => startsAt === instantAt(zone, addDays(today(), 3), 1000).toISOString()),
      ).toEqual([]);
      expect(new Set(shown.map(({ summary }) => summary))).toEqual(new Set(['Fisioterapia']));
      expect(await open(child, { of: 'PATIENT', patientId })).toMatchObject({ url: expect.any(String) });
      for (const [user, input] of [
        [guardian, { of: 'PATIENT', patientId: other.patientId }],
        [guardian, { of: 'PATIENT' }],
        [guardian, { of: 'MEMBER' }],
        [physio, { of: 'PATIENT', patientId }],
      ] as const) {
        expect(codeOf(await graphqlClient(url, user.token)(CREATE, { input }))).toBe('NOT_FOUND');
      }
    });

    it('answers an unchanged calendar by its tag, and a changed one anew', async () => {
      const { url: path } = await open(physio, { of: 'MEMBER' });
      const first = await read(path);
      const tag = first.headers.get('etag') ?? '';
      expect(await read(path, { 'if-none-match': tag })).toMatchObject({ status: 304, text: '' });
      await book({ on: addDays(today(), 4), minute: 1200 });
      const next = await read(path, { 'if-none-match': tag });
      expect(next.status).toBe(200);
      expect(next.headers.get('etag')).not.toBe(tag);
    });

    it('keeps the secret to itself', async () => {
      const { url: path, feed } = await open(physio, { of: 'MEMBER', label: 'Tablet' });
      expect(path).toMatch(/^\/calendar\/[A-Za-z0-9_-]{43}\.ics$/);
      const secret = path.slice('/calendar/'.length, -'.ics'.length);
      const { rows } = await owner.query<{ row: string; hash: Buffer }>(
        'SELECT row_to_json(f)::text AS row, token_hash AS hash FROM calendar_feed f WHERE id = $1',
        [feed.id],
      );
      expect(rows[0]?.hash).toEqual(createHash('sha256').update(secret).digest());
      expect(rows[0]?.row).not.toContain(secret);
      const answer = await graphqlClient(
        url,
        physio.token,
      )<{ myCalendarFeeds: { id: string; label: string }[] }>(
        '{ myCalendarFeeds { id of label lastReadAt } }',
      );
      expect(dataOf(answer).myCalendarFeeds[0]).toEqual({
        id: feed.id,
        of: 'MEMBER',
        label: 'Tablet',
        lastReadAt: null,
      });
      expect(JSON.stringify(answer.data)).not.toContain(secret);
    });

    it('answers nothing once it is revoked, and alike to what never was', async () => {
      const { url: path, feed } = await open(physio, { of: 'MEMBER' });
      const revoke = (user: TestUser) =>
        graphqlClient(url, user.token)('mutation ($id: ID!) { revokeCalendarFeed(id: $id) { ok } }', {
          id: feed.id,
        });
      expect((await read(path)).status).toBe(200);
      expect(codeOf(await revoke(guardian))).toBe('NOT_FOUND');
      expect((await read(path)).status).toBe(200);
      dataOf(await revoke(physio));
      expect(codeOf(await revoke(physio))).toBe('NOT_FOUND');
      const gone = await read(path);
      expect(gone.status).toBe(404);
      for (const none of [
        `/calendar/${'x'.repeat(43)}.ics`,
        '/calendar/short.ics',
        path.replace('.ics', ''),
      ]) {
        expect(await read(none)).toMatchObject({ status: 404, text: gone.text });
      }
      for (const index of ['/calendar', '/calendar/']) {
        const answer = await read(index);
        expect(answer.status).toBe(404);
        expect(answer.text).not.toContain('BEGIN:VCALENDAR');
      }
    });

    it('answers nothing to who may no longer see it', async () => {
      const family = await open(guardian, { of: 'PATIENT', patientId });
      const member = await clinic.addUser('PHYSIOTHERAPIST');
      const own = await open(member, { of: 'MEMBER' });
      expect((await read(family.url)).status).toBe(200);
      await owner.query('UPDATE guardian SET ends_on = current_date - 2 WHERE patient_id = $1', [patientId]);
      expect((await read(family.url)).status).toBe(404);
      await owner.query('UPDATE user_account SET disabled_at = now() WHERE id = $1', [member.userId]);
      expect((await read(own.url)).status).toBe(404);
      await owner.query('UPDATE user_account SET disabled_at = NULL WHERE id = $1', [member.userId]);
      await owner.query('UPDATE member SET active_until = current_date - 2 WHERE id = $1', [member.memberId]);
      expect((await read(own.url)).status).toBe(404);
    });

    it('leaves a trace of every reading of a young person', async () => {
      const { url: path } = await open(child, { of: 'PATIENT', patientId });
      const count = async () => {
        const { rows } = await owner.query<{ readings: string }>(
          `SELECT count(*) AS readings FROM audit_event WHERE patient_id = $1 AND operation = 'calendarFeed'
           AND actor_user_id = $2 AND outcome = 'ALLOWED'`,
          [patientId, child.userId],
        );
        return Number(rows[0]?.readings);
      };
      const before = await count();
      await read(path);
      expect(await count()).toBe(before + 1);
    });

    it('keeps to ten feeds of one account and a short label', async () => {
      const member = await clinic.addUser('NURSE');
      for (let number = 0; number < 10; number += 1) await open(member, { of: 'MEMBER' });
      expect(await open(member, { of: 'MEMBER' })).toMatchObject({ code: 'TOO_MANY' });
      expect(await open(physio, { of: 'MEMBER', label: 'x'.repeat(81) })).toMatchObject({
        code: 'TEXT_TOO_LONG',
      });
    });
  },
);
