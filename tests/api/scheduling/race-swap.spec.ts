import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '@consilium/domain';
import { Pool } from 'pg';
import { apiUrls, commandEnvironment, ownerUrl } from '../../support/servers.ts';
import { aSchedule, save, sessionInput, type SavedSession, type TestSchedule } from './a-schedule.ts';

/** Several sessions moved in one unit of work, as series, the week builder and repairs do: no mutation does that alone. */
describe('sessions that change places in one unit of work', () => {
  const [here] = apiUrls();
  let owner: Pool;
  let schedule: TestSchedule;
  let app: INestApplicationContext;
  let day = 0;

  const book = (startMinute: number, more = {}) =>
    save(
      here,
      schedule.scheduler,
      'bookSession',
      sessionInput(schedule, { startsOn: addDays(schedule.tuesday, day), startMinute, ...more }),
    );
  const times = async (...sessions: SavedSession[]) => {
    const { rows } = await owner.query<{ id: string; start_minute: number }>(
      `SELECT s.id, s.start_minute FROM therapy_session s
       JOIN session_member m ON m.clinic_id = s.clinic_id AND m.session_id = s.id AND m.starts_at = s.starts_at
       WHERE s.clinic_id = $1`,
      [schedule.clinic.clinicId],
    );
    return sessions.map(({ id }) => rows.find((row) => row.id === id)?.start_minute);
  };

  beforeAll(async () => {
    Object.assign(process.env, commandEnvironment());
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    schedule = await aSchedule(owner);
    const [{ NestFactory }, { AppModule }] = await Promise.all([
      import('@nestjs/core'),
      import('../../../apps/api/src/app.module.ts'),
    ]);
    app = await NestFactory.createApplicationContext(AppModule, { logger: false, abortOnError: false });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await owner.end();
  });

  const move = async (moves: readonly { id: string; startMinute: number }[]) => {
    const [{ actFor }, { BookSessions }, { UnitOfWork }] = await Promise.all([
      import('../../../apps/api/src/commands/application.ts'),
      import('../../../apps/api/src/scheduling/index.ts'),
      import('../../../apps/api/src/platform/db/unit-of-work.ts'),
    ]);
    const { clinicId, timeZone } = schedule.clinic;
    const clinic = { id: clinicId, name: 'Test', time_zone: timeZone, demo: false };
    return actFor(app, { clinic, displayName: 'Test', permission: 'schedule.book' }, () =>
      app.get(UnitOfWork).run({ operation: 'test', patientId: null }, (db) =>
        app.get(BookSessions).move(
          db,
          moves.map(({ id, startMinute }) => ({ sessionId: id, version: null, changes: { startMinute } })),
          { ignoreWarnings: true },
        ),
      ),
    );
  };

  it('swap their times, though each is in the way of the other', async () => {
    const [one, two] = [
      await book(540),
      await book(600, { patients: [{ patientId: schedule.patientIds[1] }] }),
    ];
    await move([
      { id: one.id, startMinute: 600 },
      { id: two.id, startMinute: 540 },
    ]);
    expect(await times(one, two)).toEqual([600, 540]);
  });

  it('swap in opposite orders at once without a deadlock', async () => {
    day = 1;
    const [one, two] = [await book(540), await book(600)];
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) => {
        const [a, b] = index % 4 < 2 ? [540, 600] : [600, 540];
        const pair = [
          { id: one.id, startMinute: a },
          { id: two.id, startMinute: b },
        ];
        return move(index % 2 === 0 ? pair : pair.toReversed());
      }),
    );
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect((await times(one, two)).sort()).toEqual([540, 600]);
  }, 60_000);

  it('move all or none, and name every clash of every session', async () => {
    day = 2;
    const [one, two, three] = [await book(540), await book(600), await book(660)];
    const refused = await move([
      { id: one.id, startMinute: 675 },
      { id: two.id, startMinute: 450 },
    ]);
    expect(refused).toMatchObject({ code: 'BOOKING_CLASH' });
    const { clashes } = refused as unknown as SavedSession;
    expect(new Set(clashes.map(({ code }) => code))).toEqual(
      new Set([
        'MEMBER_BOOKED',
        'PATIENT_BOOKED',
        'MEMBER_NOT_WORKING',
        'PATIENT_UNAVAILABLE',
        'ROOM_CLOSED',
      ]),
    );
    expect(await times(one, two, three)).toEqual([540, 600, 660]);
  });
});
