import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { BookedSession, EquipmentUnits, LocalDate } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';

/** Whose bookings are asked for; a session is in the answer as soon as it shares one of them. */
export interface OccupancyQuestion {
  readonly dates: readonly LocalDate[];
  readonly memberIds: readonly string[];
  readonly patientIds: readonly string[];
  readonly roomIds: readonly string[];
  readonly equipmentIds: readonly string[];
}

interface Row {
  id: string;
  starts_at: Date;
  ends_at: Date;
  local_on: string;
  start_minute: number;
  room_id: string | null;
  members: string[];
  patients: string[];
  equipment: EquipmentUnits[];
}

@Injectable()
export class BookedSessionQueries {
  /** Sessions that take time on these local dates, in one statement. A session belongs to the date it starts on. */
  async occupying(db: DatabaseTransaction, question: OccupancyQuestion): Promise<BookedSession[]> {
    const { dates, memberIds, patientIds, roomIds, equipmentIds } = question;
    if (dates.length === 0) return [];
    const { clinicId } = currentActor();
    const sorted = [...dates].sort();
    const [first, last] = [sorted[0] ?? '', sorted.at(-1) ?? ''];
    // A day of any zone lies within these instants; the date decides exactly.
    const rows = await db.$queryRaw<Row[]>`
      WITH related AS (
        SELECT session_id AS id FROM session_member
        WHERE clinic_id = ${clinicId}::uuid AND member_id = ANY(${[...memberIds]}::text[]::uuid[])
          AND starts_at BETWEEN ${first}::date - interval '1 day' AND ${last}::date + interval '3 days'
        UNION SELECT session_id FROM session_patient
        WHERE clinic_id = ${clinicId}::uuid AND patient_id = ANY(${[...patientIds]}::text[]::uuid[])
          AND starts_at BETWEEN ${first}::date - interval '1 day' AND ${last}::date + interval '3 days'
        UNION SELECT id FROM therapy_session
        WHERE clinic_id = ${clinicId}::uuid AND room_id = ANY(${[...roomIds]}::text[]::uuid[])
          AND starts_at BETWEEN ${first}::date - interval '1 day' AND ${last}::date + interval '3 days'
        UNION SELECT session_id FROM session_equipment
        WHERE clinic_id = ${clinicId}::uuid AND equipment_id = ANY(${[...equipmentIds]}::text[]::uuid[])
          AND starts_at BETWEEN ${first}::date - interval '1 day' AND ${last}::date + interval '3 days'
      )
      SELECT s.id, s.starts_at, s.ends_at, s.local_on::text, s.start_minute, s.room_id,
        ARRAY(SELECT member_id::text FROM session_member m
          WHERE m.clinic_id = s.clinic_id AND m.session_id = s.id) AS members,
        ARRAY(SELECT patient_id::text FROM session_patient p
          WHERE p.clinic_id = s.clinic_id AND p.session_id = s.id AND p.attends) AS patients,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('equipmentId', e.equipment_id, 'units', e.units)), '[]')
          FROM session_equipment e WHERE e.clinic_id = s.clinic_id AND e.session_id = s.id) AS equipment
      FROM therapy_session s JOIN related ON related.id = s.id
      WHERE s.clinic_id = ${clinicId}::uuid AND s.occupies
        AND s.local_on = ANY(${sorted}::text[]::date[])
      ORDER BY s.starts_at, s.id`;
    return rows.map((row) => ({
      sessionId: row.id,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      localOn: row.local_on,
      startMinute: row.start_minute,
      roomId: row.room_id,
      memberIds: row.members,
      patientIds: row.patients,
      equipment: row.equipment,
    }));
  }
}
