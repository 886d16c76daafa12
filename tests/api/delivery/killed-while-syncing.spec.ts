import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { graphqlClient, type GraphqlAnswer } from '@consilium/testing';
import { Pool } from 'pg';
import { startKillableServer, type KillableServer } from '../../support/killable-server.mjs';
import { apiUrls, appUrl, commandEnvironment, ownerUrl } from '../../support/servers.ts';
import { aBlock, aProtocol, aTeam, clock, type TestLadder } from '../desensitization/a-ladder.ts';
import { aDraft, SECTIONS } from '../notes/notes-client.ts';

jest.setTimeout(120_000);

const LOG = `mutation ($input: RecordDesensitizationLogInput!) { recordDesensitizationLog(input: $input) {
  __typename ... on DesensitizationLog { id } ... on UserError { code } } }`;
const NOTE = `mutation ($input: SaveSessionNoteInput!) { saveSessionNote(input: $input) {
  __typename ... on SessionNote { id } ... on Refusal { code } } }`;
/** Attempts of a device while nobody answers; each waits a little. */
const ATTEMPTS = 2_000;

interface Kept {
  readonly id: string;
  readonly document: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly table: 'desensitization_log' | 'session_note';
}

describe('a server that is killed while a device sends three logs and a note', () => {
  let owner: Pool;
  let test: TestLadder;
  let server: KillableServer;
  let protocolId: string;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    test = await aTeam(owner);
    protocolId = (await aProtocol(apiUrls()[0], test)).id;
    const { DATABASE_URL: _ownAddress, ...env } = commandEnvironment();
    server = await startKillableServer({ databaseUrl: appUrl(), env });
  });
  afterAll(async () => {
    await server?.stop();
    await owner.end();
  });

  const recorded = (): Kept[] => {
    const logs = [30, 20, 10].map((minutes) => aBlock(protocolId, clock(minutes)));
    const note = { ...aDraft(test.patientId), id: randomUUID(), sections: SECTIONS };
    return [
      ...logs.map((input) => ({ id: input.id, document: LOG, input, table: 'desensitization_log' as const })),
      { id: note.id, document: NOTE, input: note, table: 'session_note' as const },
    ];
  };
  const send = ({ document, input }: Kept): Promise<GraphqlAnswer<Record<string, { id?: string }>> | null> =>
    graphqlClient(server.url, test.physio.token)<Record<string, { id?: string }>>(document, {
      input: { ...input, deviceNow: new Date().toISOString() },
    }).catch(() => null);
  /** As a device does: the oldest first, each until the server has answered for it. */
  const sendAll = async (kept: readonly Kept[], began: (one: Kept) => void) => {
    const answers: unknown[] = [];
    for (const one of kept) {
      for (let attempt = 0; ; attempt += 1) {
        if (attempt === 0) began(one);
        const data = (await send(one))?.data;
        if (data) {
          answers.push(Object.values(data)[0]?.id);
          break;
        }
        if (attempt === ATTEMPTS) throw new Error('The server never answered.');
        await pause(30);
      }
    }
    return answers;
  };
  const rowsOf = async ({ table, id }: Kept): Promise<number> => {
    const { rows } = await owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${table} WHERE clinic_id = $1 AND id = $2`,
      [test.clinic.clinicId, id],
    );
    return rows[0]!.n;
  };
  const writtenOf = async (operation: string): Promise<number> => {
    const { rows } = await owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_event WHERE clinic_id = $1 AND operation = $2 AND outcome = 'ALLOWED'`,
      [test.clinic.clinicId, operation],
    );
    return rows[0]!.n;
  };

  it.each([
    ['before the first is read', 0, 0],
    ['while the second is worked on', 1, 4],
    ['while the third is worked on', 2, 12],
    ['while the note is worked on', 3, 8],
  ])('%s: each arrives once and only once', async (_, at, milliseconds) => {
    const kept = recorded();
    const [logsBefore, notesBefore] = [
      await writtenOf('recordDesensitizationLog'),
      await writtenOf('saveSessionNote'),
    ];
    let killed: Promise<string> | undefined;
    const sent = sendAll(kept, (one) => {
      if (one === kept[at]) killed = pause(milliseconds).then(() => server.kill());
    });
    await pause(0);
    for (let waited = 0; !killed && waited < ATTEMPTS; waited += 1) await pause(5);
    expect(await killed).toBe('signal SIGKILL');
    await server.startAgain();
    expect(await sent).toEqual(kept.map(({ id }) => id));
    expect(await Promise.all(kept.map(rowsOf))).toEqual([1, 1, 1, 1]);
    expect(await writtenOf('recordDesensitizationLog')).toBe(logsBefore + 3);
    expect(await writtenOf('saveSessionNote')).toBe(notesBefore + 1);
  });

  it('after a recording was written and before its answer came: the second time it is known', async () => {
    for (const one of [recorded()[0]!, recorded()[3]!]) {
      const answer = send(one);
      for (let looked = 0; (await rowsOf(one)) === 0 && looked < ATTEMPTS; looked += 1) await pause(1);
      await server.kill();
      // Whether the answer still came or not, the device did not take note of it.
      await answer;
      await server.startAgain();
      expect(await sendAll([one], () => undefined)).toEqual([one.id]);
      expect(await rowsOf(one)).toBe(1);
    }
  });
});
