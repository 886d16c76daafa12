import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aClinic, aPatient, type TestClinic } from '@consilium/testing';
import { Pool } from 'pg';
import { startCutOffServer, type CutOffServer } from '../../support/cut-off-server.mjs';
import { appUrl, commandEnvironment, mailDirectory, ownerUrl } from '../../support/servers.ts';

jest.setTimeout(60_000);

const FORM = `query ($token: String!) { measureForm(token: $token, language: "en") {
  ... on MeasureForm { givenName parts { instrumentCode } } ... on Refusal { code } } }`;

/** Servers started until one of them gets to ask for measures, and how long each may take: it asks every clinic of the suite. */
const STARTS = 4;
const SECONDS_EACH = 60;

describe('answering by link', () => {
  let owner: Pool;
  let clinic: TestClinic;
  let requestId: string;
  /** Of its own: it reminds when it starts, and the waiting that it imposes holds nobody else up. */
  let server: CutOffServer;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
    const { patientId, episodeId } = await aPatient(owner, clinic, {
      team: [clinic.users.PHYSICIAN],
      givenName: 'Canary',
    });
    await owner.query('UPDATE user_account SET patient_id = $3 WHERE clinic_id = $1 AND id = $2', [
      clinic.clinicId,
      clinic.users.PATIENT.userId,
      patientId,
    ]);
    requestId = randomUUID();
    await owner.query(
      `INSERT INTO measure_request (clinic_id, id, patient_id, episode_id, time_point, respondent, instruments, due_on,
         opens_on, closes_on, status, created_at, created_by)
       VALUES ($1, $2, $3, $4, 'AD_HOC', 'PATIENT', ARRAY['NRS-PAIN|1'], current_date, current_date - 1,
         current_date + 7, 'DUE', now(), 'x')`,
      [clinic.clinicId, requestId, patientId, episodeId],
    );
    server = await start();
  });
  afterAll(async () => {
    await server?.stop();
    await owner.end();
  });

  const start = () =>
    startCutOffServer({
      databaseUrl: appUrl(),
      env: {
        ...commandEnvironment(),
        CONSILIUM_TRUST_PROXY: '1',
        CONSILIUM_PUBLIC_URL: 'https://pain.example.org',
      },
    });

  /** The mail to the young person, once whichever server takes it has written it. */
  async function mail(): Promise<string> {
    for (let round = 0; round < STARTS; round += 1) {
      for (let tries = 0; tries < SECONDS_EACH * 5; tries += 1) {
        for (const file of await readdir(mailDirectory()).catch(() => [])) {
          const text = await readFile(path.join(mailDirectory(), file), 'utf8');
          if (text.includes(clinic.users.PATIENT.email)) return text;
        }
        await pause(200);
      }
      // Another server of this run held the job just then; it is next tried when a server starts.
      await server?.stop();
      server = await start();
    }
    throw new Error('no mail was written');
  }
  /** Asks from a network of one's own, so that no other test has to wait. */
  const ask = async (network: string, query: string, variables: object = {}) => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': network },
      body: JSON.stringify({ query, variables }),
    });
    return ((await answer.json()) as { data: Record<string, { code?: string; givenName?: string }> }).data;
  };
  const form = async (token: string, network: string) => (await ask(network, FORM, { token }))['measureForm'];

  it('begins with a reminder whose address opens the questions, and is kept nowhere else', async () => {
    const text = (await mail()).replace(/=\r?\n/g, '').replace(/=3D/g, '=');
    const token = /https:\/\/pain\.example\.org\/answer\/([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? '';
    expect(token).not.toBe('');
    expect(text).not.toContain('Canary');
    expect(await form(token, '203.0.113.1')).toMatchObject({ givenName: 'Canary' });
    for (let tries = 0; ; tries += 1) {
      const { rows } = await owner.query<{ link: string | null; sent: boolean }>(
        `SELECT link, sent_at IS NOT NULL AS sent FROM queued_mail WHERE clinic_id = $1 AND to_address = $2`,
        [clinic.clinicId, clinic.users.PATIENT.email],
      );
      if (rows[0]?.sent || tries > 1_200) {
        expect(rows).toEqual([{ link: null, sent: true }]);
        break;
      }
      await pause(50);
    }
    const kept = await owner.query<{ row: string }>(
      `SELECT row_to_json(r)::text AS row FROM measure_request r WHERE id = $1
       UNION ALL SELECT row_to_json(e)::text FROM audit_event e WHERE clinic_id = $2`,
      [requestId, clinic.clinicId],
    );
    expect(kept.rows.some(({ row }) => row.includes(token))).toBe(false);
  }, 360_000);

  it('slows down a network that tries addresses which open nothing', async () => {
    const unknown = () => form(randomBytes(32).toString('base64url'), '203.0.113.2');
    const codes = new Set<string | undefined>();
    for (let tries = 0; tries < 40 && !codes.has('TOO_MANY_ATTEMPTS'); tries += 1) {
      codes.add((await unknown())?.code);
    }
    expect([...codes]).toEqual(['REQUEST_CLOSED', 'TOO_MANY_ATTEMPTS']);
    expect((await form(randomBytes(32).toString('base64url'), '203.0.113.3'))?.code).toBe('REQUEST_CLOSED');
  });

  it('takes no more of one address than a person can answer', async () => {
    const token = randomBytes(32).toString('base64url');
    const codes: (string | undefined)[] = [];
    for (let tries = 0; tries < 7; tries += 1) {
      const many = Array.from(
        { length: 20 },
        (_, at) => `f${at}: measureForm(token: "${token}", language: "en") { ... on Refusal { code } }`,
      );
      // Each time from elsewhere: it is the address that is limited, whoever calls.
      const answer = await ask(`203.0.113.${10 + tries}`, `{ ${many.join(' ')} }`);
      codes.push(...Object.values(answer).map(({ code }) => code));
    }
    expect(codes.slice(0, 20)).not.toContain('TOO_MANY_ATTEMPTS');
    expect(codes.slice(-1)).toEqual(['TOO_MANY_ATTEMPTS']);
  });
});
