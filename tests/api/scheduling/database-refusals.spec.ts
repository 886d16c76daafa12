import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@consilium/domain';
import { Pool } from 'pg';
import { apiUrls, appUrl, ownerUrl } from '../../support/servers.ts';
import { aSchedule, codes, save, sessionInput, type TestSchedule } from './a-schedule.ts';

/** Until somebody waits for another's transaction, which the exclusion constraint makes them do. */
async function waitsForLock(owner: Pool): Promise<void> {
  for (let round = 0; round < 500; round += 1) {
    const { rowCount } = await owner.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
         AND wait_event IN ('transactionid', 'virtualxid', 'SpeculativeToken')`,
    );
    if (rowCount) return;
    await pause(20);
  }
  throw new Error('Nobody waits.');
}

describe('what is written past the API', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let schedule: TestSchedule;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    schedule = await aSchedule(owner);
  }, 60_000);
  afterAll(() => owner.end());

  it('what only the database saw comes back as the refusal it is', async () => {
    const { clinicId } = schedule.clinic;
    const app = new Pool({ connectionString: appUrl(), max: 1 });
    const day = addDays(schedule.tuesday, 9);
    // Without a room, whose lock the database would take: members and patients are held by constraints alone.
    const homeVisit = { startsOn: day, roomId: null, overrideReason: 'Home visit' };
    const elsewhere = await save(
      url,
      schedule.scheduler,
      'bookSession',
      sessionInput(schedule, { ...homeVisit, patients: [{ patientId: schedule.patientIds[3] }] }),
    );
    const client = await app.connect();
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.clinic', $1, true)`, [clinicId]);
    // Somebody who writes without the locks, and has not committed yet: nobody else can see it.
    await client.query(
      `UPDATE therapy_session SET starts_at = starts_at + interval '3 hours', ends_at = ends_at + interval '3 hours',
         start_minute = start_minute + 180 WHERE id = $1`,
      [elsewhere.id],
    );
    const booking = save(
      url,
      schedule.scheduler,
      'bookSession',
      sessionInput(schedule, { ...homeVisit, startMinute: 720 }),
    );
    await waitsForLock(owner);
    await client.query('COMMIT');
    client.release();
    await app.end();
    const refused = await booking;
    expect(refused.code).toBe('BOOKING_CLASH');
    expect(codes(refused)).toEqual(['MEMBER_BOOKED']);
  }, 30_000);

  it('the database itself refuses what is written past the API', async () => {
    const { clinicId } = schedule.clinic;
    const app = new Pool({ connectionString: appUrl(), max: 2 });
    const day = addDays(schedule.tuesday, 8);
    const booked = await save(
      url,
      schedule.scheduler,
      'bookSession',
      sessionInput(schedule, {
        startsOn: day,
        roomId: schedule.poolId,
        kind: 'GROUP',
        capacity: 1,
        equipment: [{ equipmentId: schedule.barsId, units: 2 }],
      }),
    );
    const writing = async (...statements: readonly string[]) => {
      const client = await app.connect();
      try {
        await client.query('BEGIN');
        await client.query(`SELECT set_config('app.clinic', $1, true)`, [clinicId]);
        const id = randomUUID();
        const session = (room: string) =>
          client.query(
            `INSERT INTO therapy_session (clinic_id, id, kind, title, discipline_code, starts_at, ends_at, local_on,
               start_minute, time_zone, room_id, created_by_name)
             SELECT clinic_id, $1, kind, title, discipline_code, starts_at + interval '15 minutes', ends_at, local_on,
               start_minute, time_zone, $3, 'Test' FROM therapy_session WHERE id = $2`,
            [id, booked.id, room === 'pool' ? schedule.poolId : null],
          );
        await session(statements[0] ?? '');
        for (const statement of statements.slice(1)) {
          await client.query(statement, [clinicId, id]);
        }
        await client.query('COMMIT');
        return 'written';
      } catch (error) {
        return (error as { constraint?: string }).constraint ?? (error as Error).message;
      } finally {
        await client.query('ROLLBACK');
        client.release();
      }
    };
    const times = `(SELECT starts_at FROM therapy_session WHERE id = $2), (SELECT ends_at FROM therapy_session WHERE id = $2), true`;
    const [robin, kim] = schedule.patientIds;
    expect(await writing('pool')).toBe('room_capacity');
    expect(
      await writing(
        'none',
        `INSERT INTO session_member (clinic_id, session_id, member_id, discipline_code, starts_at, ends_at, occupies)
         VALUES ($1, $2, '${schedule.physio.memberId}', 'PHYSIOTHERAPY', ${times})`,
      ),
    ).toBe('session_member_free');
    expect(
      await writing(
        'none',
        `INSERT INTO session_patient (clinic_id, session_id, patient_id, starts_at, ends_at, occupies) VALUES ($1, $2, '${robin}', ${times})`,
      ),
    ).toBe('session_patient_free');
    expect(
      await writing(
        'none',
        `INSERT INTO session_equipment (clinic_id, session_id, equipment_id, units, starts_at, ends_at, occupies)
         VALUES ($1, $2, '${schedule.barsId}', 1, ${times})`,
      ),
    ).toBe('equipment_quantity_taken');
    expect(
      await writing(
        'none',
        `INSERT INTO session_patient (clinic_id, session_id, patient_id, starts_at, ends_at, occupies)
         SELECT $1, '${booked.id}', '${kim}', starts_at, ends_at, true FROM therapy_session WHERE id = '${booked.id}' AND $2::uuid IS NOT NULL`,
      ),
    ).toBe('group_capacity');
    await app.end();
  });
});
