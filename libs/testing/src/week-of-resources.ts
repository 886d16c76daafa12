import { randomUUID } from 'node:crypto';
import { addDays, isoWeekday, localDateIn, type LocalDate } from '@consilium/domain';
import type { Pool } from 'pg';
import type { TestClinic } from './clinic.ts';

/** What a small clinic has to book with. */
export interface WeekOfResources {
  /** The Monday after next in the clinic's zone: a whole week that is still to come. */
  readonly monday: LocalDate;
  /** Two sessions and four patients at once. */
  readonly gymId: string;
  /** One session with one patient at once. */
  readonly treatmentRoomId: string;
  /** One session with eight patients. */
  readonly groupRoomId: string;
  /** One session with four patients; 15 minutes to change before and 10 after; open 09:00 to 15:00. */
  readonly poolId: string;
  /** Two units that can be carried. */
  readonly equipmentId: string;
}

/** A skill that asks for the pool; give it with `member_skill` rows. */
export const HYDROTHERAPY = 'HYDROTHERAPY';

const WEEKDAYS = [1, 2, 3, 4, 5];

/**
 * Rooms, equipment and skills of a test clinic, and hours of 08:00 to 17:00 from Monday to Friday for its members (or
 * only for those that are named), with up to 480 minutes of direct care a day.
 */
export async function aWeekOfResources(
  owner: Pool,
  { clinicId, timeZone, users }: TestClinic,
  memberIds: readonly string[] = Object.values(users).flatMap(({ memberId }) => memberId ?? []),
): Promise<WeekOfResources> {
  const rooms = [
    { name: 'Gym', kind: 'GYM', sessions: 2, patients: 4, before: 0, after: 0 },
    { name: 'Treatment 1', kind: 'TREATMENT', sessions: 1, patients: 1, before: 0, after: 0 },
    { name: 'Group room', kind: 'GROUP', sessions: 1, patients: 8, before: 0, after: 0 },
    { name: 'Pool', kind: 'POOL', sessions: 1, patients: 4, before: 15, after: 10 },
  ].map((room) => ({ ...room, id: randomUUID() }));
  for (const { id, name, kind, sessions, patients, before, after } of rooms) {
    await owner.query(
      `INSERT INTO room (clinic_id, id, name, kind, max_sessions, max_patients, changeover_before_minute, changeover_after_minute)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [clinicId, id, name, kind, sessions, patients, before, after],
    );
  }
  const [gymId = '', treatmentRoomId = '', groupRoomId = '', poolId = ''] = rooms.map(({ id }) => id);
  await owner.query(
    `INSERT INTO room_hours (clinic_id, room_id, weekday, start_minute, end_minute)
     SELECT $1, $2, unnest($3::int[]), 540, 900`,
    [clinicId, poolId, WEEKDAYS],
  );
  const equipmentId = randomUUID();
  await owner.query('INSERT INTO equipment (clinic_id, id, name, quantity) VALUES ($1, $2, $3, 2)', [
    clinicId,
    equipmentId,
    'Biofeedback set',
  ]);
  await owner.query('INSERT INTO skill (clinic_id, code, name, discipline_code) VALUES ($1, $2, $3, $4)', [
    clinicId,
    HYDROTHERAPY,
    'Hydrotherapy',
    'PHYSIOTHERAPY',
  ]);
  for (const memberId of memberIds) await workingHours(owner, clinicId, memberId);
  const today = localDateIn(timeZone, new Date());
  const monday = addDays(today, 15 - isoWeekday(today));
  return { monday, gymId, treatmentRoomId, groupRoomId, poolId, equipmentId };
}

/** Hours from Monday to Friday for one more member; minutes after midnight. */
export async function workingHours(
  owner: Pool,
  clinicId: string,
  memberId: string,
  { startMinute = 480, endMinute = 1020, maxDailyMinutes = 480, validFrom = '2020-01-01' } = {},
): Promise<string> {
  const id = randomUUID();
  await owner.query(
    'INSERT INTO working_hours (clinic_id, id, member_id, valid_from, max_daily_minutes) VALUES ($1, $2, $3, $4, $5)',
    [clinicId, id, memberId, validFrom, maxDailyMinutes],
  );
  await owner.query(
    `INSERT INTO working_hours_block (clinic_id, working_hours_id, weekday, start_minute, end_minute)
     SELECT $1, $2, unnest($3::int[]), $4, $5`,
    [clinicId, id, WEEKDAYS, startMinute, endMinute],
  );
  return id;
}
