import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { dataOf, graphqlClient } from '@consilium/testing';
import { Pool } from 'pg';
import { startCutOffServer, type CutOffServer } from '../../support/cut-off-server.mjs';
import { apiUrls, appUrl, commandEnvironment, ownerUrl } from '../../support/servers.ts';
import { aSchedule, save, sessionInput, type TestSchedule } from './a-schedule.ts';

jest.setTimeout(60_000);

describe('a calendar feed while the database is away', () => {
  const [here] = apiUrls();
  let owner: Pool;
  let schedule: TestSchedule;
  let server: CutOffServer;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    schedule = await aSchedule(owner);
    const { DATABASE_URL: _ownAddress, ...env } = commandEnvironment();
    server = await startCutOffServer({ databaseUrl: appUrl(), env });
  });
  afterAll(async () => {
    await server?.stop();
    await owner.end();
  });

  it('asks the program to come again instead of emptying its calendar, and goes on by itself', async () => {
    await save(here, schedule.scheduler, 'bookSession', sessionInput(schedule));
    const answer = await graphqlClient(
      here,
      schedule.physio.token,
    )<{ createCalendarFeed: { url: string } }>(
      `mutation { createCalendarFeed(input: { of: MEMBER, label: "Phone" }) { ... on CreatedCalendarFeed { url } } }`,
    );
    const { pathname } = new URL(dataOf(answer).createCalendarFeed.url, server.url);
    const read = () => fetch(new URL(pathname, server.url));
    const before = await read();
    expect(before.status).toBe(200);
    const text = await before.text();
    expect(text).toContain('BEGIN:VEVENT');

    await server.cut();
    const away = await read();
    expect(away.status).toBe(503);
    expect(away.headers.get('retry-after')).toBe('60');
    expect(away.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await away.text()).not.toContain('VCALENDAR');
    // An address that nobody was given is no secret: it needs no database.
    expect((await fetch(new URL('/calendar/x.ics', server.url))).status).toBe(404);

    await server.mend();
    const after = await read();
    expect(after.status).toBe(200);
    expect(await after.text()).toBe(text);
  });
});
