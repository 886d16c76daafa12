import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { addWeeks, instantAt, localDateIn } from '@consilium/domain';
import { dataOf, graphqlClient, type TestUser } from '@consilium/testing';
import type { Pool } from 'pg';
import type { TestSchedule } from './a-schedule.ts';

/** An occurrence as the database has it. */
export interface Occurrence {
  readonly id: string;
  readonly series_id: string;
  readonly occurrence_on: string | null;
  readonly local_on: string;
  readonly start_minute: number;
  readonly status: string;
  readonly detached: boolean;
  readonly version: number;
  readonly wall: string;
}

/** Every session of a clinic that belongs to a series, in the order of time. */
export async function occurrencesOf(owner: Pool, clinicId: string): Promise<Occurrence[]> {
  const { rows } = await owner.query<Occurrence>(
    `SELECT id, series_id, occurrence_on::text, local_on::text, start_minute, status, detached, version,
       to_char(starts_at AT TIME ZONE time_zone, 'YYYY-MM-DD HH24:MI') AS wall
     FROM therapy_session WHERE clinic_id = $1 AND series_id IS NOT NULL ORDER BY starts_at, id`,
    [clinicId],
  );
  return rows;
}

export interface SeriesRow {
  readonly id: string;
  readonly rule: string;
  readonly starts_on: string;
  readonly continues_id: string | null;
  readonly ended: boolean;
  readonly materialised_until: string;
}

export async function seriesOf(owner: Pool, clinicId: string): Promise<SeriesRow[]> {
  const { rows } = await owner.query<SeriesRow>(
    `SELECT id, rule, starts_on::text, continues_id, ended_at IS NOT NULL AS ended, materialised_until::text
     FROM session_series WHERE clinic_id = $1 ORDER BY created_at, id`,
    [clinicId],
  );
  return rows;
}

/** How many weeks ahead the clinic books open series. */
export const setHorizon = (owner: Pool, clinicId: string, weeks: number) =>
  owner.query(
    `INSERT INTO schedule_settings (clinic_id, weights, horizon_weeks) VALUES ($1, '{}', $2)
     ON CONFLICT (clinic_id) DO UPDATE SET horizon_weeks = excluded.horizon_weeks`,
    [clinicId, weeks],
  );

export interface Gap {
  readonly seriesId: string;
  readonly occurrenceOn: string;
  readonly resolvedAt: string | null;
  readonly clashes: readonly { code: string; message: string; resourceName: string | null }[];
}

export async function openGaps(url: string, user: TestUser): Promise<Gap[]> {
  const answer = await graphqlClient(
    url,
    user.token,
  )<{ seriesGaps: Gap[] }>(
    '{ seriesGaps { seriesId occurrenceOn resolvedAt series { title } clashes { code message resourceName } } }',
  );
  return dataOf(answer).seriesGaps;
}

/** The servers extend series by themselves, every second in tests; one of them has done it when this ends. */
export async function untilExtended(owner: Pool, clinicId: string): Promise<void> {
  for (;;) {
    const { rows } = await owner.query('SELECT 1 FROM series_to_extend(100000) WHERE clinic_id = $1', [
      clinicId,
    ]);
    if (rows.length === 0) return;
    await pause(50);
  }
}

export const todayOf = ({ clinic }: TestSchedule): string => localDateIn(clinic.timeZone, new Date());

/** The last Tuesday within so many weeks. */
export function lastTuesday(schedule: TestSchedule, weeks: number): string {
  let date = schedule.tuesday;
  while (addWeeks(date, 1) <= addWeeks(todayOf(schedule), weeks)) date = addWeeks(date, 1);
  return date;
}

/** A day of leave of the physiotherapist, accepted. */
export const away = (owner: Pool, { clinic, physio }: TestSchedule, on: string) =>
  owner.query(
    `INSERT INTO member_exception (clinic_id, id, member_id, kind, status, starts_at, ends_at)
     VALUES ($1, $2, $3, 'LEAVE', 'ACCEPTED', $4, $5)`,
    [
      clinic.clinicId,
      randomUUID(),
      physio.memberId,
      instantAt(clinic.timeZone, on, 0),
      instantAt(clinic.timeZone, on, 1440),
    ],
  );
