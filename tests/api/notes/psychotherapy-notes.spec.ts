import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, dataOf, graphqlClient, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, appUrl, mailDirectory, ownerUrl } from '../../support/servers.ts';
import { OPERATIONS } from '../access/operations.ts';
import { aSubject } from '../access/subject.ts';
import { auditOf } from '../scheduling/a-schedule.ts';
import { aNotedPatient, times, type NotedPatient } from './notes-client.ts';

interface Note {
  readonly __typename: string;
  readonly id: string;
  readonly text: string;
  readonly version: number;
  readonly code?: string;
}

describe('psychotherapy notes', () => {
  /** Occurs nowhere else. */
  const planted = `quokka${randomUUID().replaceAll('-', '')}`;
  const noteId = randomUUID();
  let owner: Pool;
  let test: NotedPatient;

  const of = (user: TestUser, url = apiUrls()[0]) => {
    const client = graphqlClient(url, user.token);
    return {
      trySave: (input: Record<string, unknown>) =>
        client<{ savePsychotherapyNote: Note }>(
          `mutation ($input: SavePsychotherapyNoteInput!) { savePsychotherapyNote(input: $input) {
             __typename ... on PsychotherapyNote { id text version } ... on Refusal { code field } } }`,
          {
            input: { id: noteId, patientId: test.patientId, text: `About ${planted}`, ...times(), ...input },
          },
        ),
      tryRead: () =>
        client<{ myPsychotherapyNotes: Note[] }>(
          'query ($id: ID!) { myPsychotherapyNotes(patientId: $id) { id text version } }',
          { id: test.patientId },
        ),
    };
  };
  const save = async (input: Record<string, unknown> = {}, user = test.psychologist) =>
    dataOf(await of(user).trySave(input)).savePsychotherapyNote;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    test = await aNotedPatient(owner);
    await save();
  });
  afterAll(() => owner.end());

  it('are read and rewritten by their originator', async () => {
    expect(dataOf(await of(test.psychologist, apiUrls()[1]).tryRead()).myPsychotherapyNotes).toMatchObject([
      { id: noteId, text: `About ${planted}` },
    ]);
    const text = `More about ${planted}`;
    expect(await save({ text })).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await save({ text, basedOnVersion: 1 })).toMatchObject({ text, version: 2 });
    expect(await save({ text })).toMatchObject({ version: 2 });
    expect(await save({ id: randomUUID(), text: ' ' })).toMatchObject({ code: 'TEXT_REQUIRED' });
    expect(await save({ id: randomUUID(), ...times(-2) })).toMatchObject({ code: 'IN_THE_FUTURE' });
  });

  it('are nobody else’s, another psychologist of the team included', async () => {
    const other = await test.clinic.addUser('PSYCHOLOGIST');
    await owner.query(
      `INSERT INTO care_team_membership (clinic_id, id, patient_id, member_id, team_role, lead, starts_on)
       VALUES ($1, $2, $3, $4, 'Psychologist', false, current_date - 20)`,
      [test.clinic.clinicId, randomUUID(), test.patientId, other.memberId],
    );
    expect(dataOf(await of(other).tryRead()).myPsychotherapyNotes).toEqual([]);
    expect(await save({ text: 'Overwritten' }, other)).toMatchObject({ code: 'ID_TAKEN' });
    for (const user of Object.values(test.clinic.users)) {
      if (user.userId === test.psychologist.userId) continue;
      expect([user.role, codeOf(await of(user).tryRead())]).toEqual([
        user.role,
        expect.stringMatching(/^(FORBIDDEN|NOT_FOUND)$/),
      ]);
    }
  });

  it('are out of reach for the API’s usual role, and of another user in theirs', async () => {
    const app = new Pool({ connectionString: appUrl(), max: 1 });
    const client = await app.connect();
    const attempt = (sql: string) =>
      client.query<object>(sql).then(
        ({ rows }) => rows,
        (error: { code: string }) => error.code,
      );
    try {
      expect(await attempt('SELECT * FROM psychotherapy.note')).toBe('42501');
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.clinic', $1, true), set_config('app.user', $2, true)`, [
        test.clinic.clinicId,
        test.physio.userId,
      ]);
      await client.query('SET LOCAL ROLE consilium_psychotherapy');
      expect(await attempt('SELECT * FROM psychotherapy.note')).toEqual([]);
      expect(await attempt('SELECT * FROM public.patient')).toBe('42501');
    } finally {
      await client.query('ROLLBACK');
      client.release();
      await app.end();
    }
  });

  it('the planted text is in no table, not even in its own', async () => {
    const { rows: tables } = await owner.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(tables.map(({ name }) => name)).toContain('psychotherapy.note');
    for (const { name } of tables) {
      const { rows } = await owner.query<{ found: number }>(
        `SELECT count(*)::int AS found FROM ${name} AS t WHERE to_jsonb(t)::text LIKE $1 OR to_jsonb(t)::text LIKE $2`,
        // Bytes are written as hexadecimal digits.
        [`%${planted}%`, `%${Buffer.from(planted).toString('hex')}%`],
      );
      expect([name, rows[0]?.found]).toEqual([name, 0]);
    }
    const sealed = await owner.query<{ sealed: Buffer }>(
      'SELECT sealed FROM psychotherapy.note WHERE id = $1',
      [noteId],
    );
    expect(sealed.rows[0]?.sealed.includes(planted)).toBe(false);
  });

  it('the planted text is in no answer of any operation, whoever asks', async () => {
    const subject = await aSubject(owner, apiUrls()[0], test.clinic);
    const ids = { ...subject, patientId: test.patientId };
    for (const user of [test.psychologist, test.physio, test.admin, test.clinic.users.PRIVACY_OFFICER]) {
      const client = graphqlClient(apiUrls()[0], user.token);
      for (const [name, { kind, document }] of Object.entries(OPERATIONS)) {
        if (kind !== 'query' || name === 'myPsychotherapyNotes') continue;
        expect([name, JSON.stringify(await client(document(ids))).includes(planted)]).toEqual([name, false]);
      }
    }
  });

  it('the planted text is in no log line, no mail and no audit row', async () => {
    const logs = path.join(process.cwd(), '.cache', 'test-logs');
    const files = await readdir(logs, { recursive: true }).catch(() => [] as string[]);
    const mails = await readdir(mailDirectory()).catch(() => [] as string[]);
    const all = [
      ...files.filter((file) => file.endsWith('.log')).map((file) => path.join(logs, file)),
      ...mails.map((file) => path.join(mailDirectory(), file)),
    ];
    for (const file of all) {
      const found = (await readFile(file, 'utf8').catch(() => '')).includes(planted);
      expect([file, found]).toEqual([file, false]);
    }
    expect(await auditOf(owner, test.clinic.clinicId, 'savePsychotherapyNote')).toEqual(
      expect.arrayContaining([expect.objectContaining({ outcome: 'ALLOWED', patient_id: test.patientId })]),
    );
  });
});
