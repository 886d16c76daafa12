import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@consilium/domain';
import type { TestUser } from '@consilium/testing';
import { createClient, type Client } from 'graphql-ws';
import { Pool } from 'pg';
import WebSocket from 'ws';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aSchedule, save, sessionInput, type SavedSession, type TestSchedule } from './a-schedule.ts';

interface Change {
  readonly sessionIds: readonly string[];
  readonly kind: string;
  readonly from: string;
  readonly until: string;
  readonly byName: string | null;
}

/** Bounded: a test that waits for what never comes fails with what did come. */
const PATIENCE_MS = 15_000;

describe('a calendar that others change while one looks at it', () => {
  const [here, there] = apiUrls();
  let owner: Pool;
  let schedule: TestSchedule;
  const open: Client[] = [];

  const watch = (url: string, user: TestUser, from: string, until = from) => {
    const changes: Change[] = [];
    const errors: string[] = [];
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${user.token}` },
      retryAttempts: 0,
    });
    open.push(client);
    client.subscribe<{ scheduleChanged: Change }>(
      {
        query: `subscription ($from: LocalDate!, $until: LocalDate!) { scheduleChanged(from: $from, until: $until) {
          sessionIds kind from until byName } }`,
        variables: { from, until },
      },
      {
        next: ({ data, errors: failed }) => {
          if (data) changes.push(data.scheduleChanged);
          errors.push(...(failed ?? []).map(({ extensions }) => String(extensions?.['code'])));
        },
        error: (error) => {
          const [first] = Array.isArray(error) ? (error as { extensions?: { code?: string } }[]) : [];
          errors.push(first?.extensions?.code ?? 'CLOSED');
        },
        complete: () => undefined,
      },
    );
    const eventually = async <T>(find: () => T | undefined): Promise<T> => {
      for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await pause(20)) {
        const found = find();
        if (found !== undefined) return found;
      }
      throw new Error(`It never came: ${JSON.stringify({ changes, errors })}`);
    };
    return { changes, errors, eventually };
  };
  const lock = (session: SavedSession, locked: boolean) =>
    save(here, schedule.physio, 'lockSession', { sessionId: session.id, version: session.version, locked });

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    schedule = await aSchedule(owner);
  });
  afterAll(async () => {
    for (const client of open) await client.dispose();
    await owner.end();
  });

  it('shows on one process what is booked, moved and called off on the other, of these days only', async () => {
    const viewer = watch(there, schedule.psychologist, schedule.tuesday);
    const elsewhere = watch(there, schedule.psychologist, addDays(schedule.tuesday, 20));
    let session = await save(here, schedule.physio, 'bookSession', sessionInput(schedule));
    // Until it is known to listen, something harmless happens again and again.
    for (let round = 0; viewer.changes.length === 0 && round < 50; round += 1) {
      session = await lock(session, !session['locked']);
      await pause(100);
    }
    if (session['locked']) session = await lock(session, false);
    const moved = await save(here, schedule.physio, 'changeSession', {
      sessionId: session.id,
      version: session.version,
      startsOn: addDays(schedule.tuesday, 1),
    });
    const change = await viewer.eventually(() =>
      viewer.changes.find(({ until }) => until > schedule.tuesday),
    );
    expect(change).toMatchObject({
      kind: 'CHANGED',
      from: schedule.tuesday,
      until: addDays(schedule.tuesday, 1),
      byName: schedule.physio.displayName,
    });
    expect(change.sessionIds).toContain(moved.id);
    const booked = await save(
      here,
      schedule.physio,
      'bookSession',
      sessionInput(schedule, { startMinute: 660 }),
    );
    await viewer.eventually(() => viewer.changes.find(({ kind }) => kind === 'BOOKED'));
    await save(here, schedule.physio, 'cancelSession', {
      sessionId: booked.id,
      version: 1,
      reason: 'STAFF_ABSENT',
      by: 'CLINIC',
    });
    await viewer.eventually(() => viewer.changes.find(({ kind }) => kind === 'CANCELLED'));
    expect(elsewhere.changes).toEqual([]);
  }, 60_000);

  it('is for staff', async () => {
    const child = await schedule.clinic.addUser('PATIENT', { patientId: schedule.patientIds[0] });
    const refused = watch(here, child, schedule.tuesday);
    await refused.eventually(() => refused.errors[0]);
    expect(refused.errors).toEqual(['FORBIDDEN']);
  }, 30_000);
});
