import { Injectable } from '@nestjs/common';
import type { AuthorizationUse, LocalDate } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

interface UseRow {
  readonly patient_id: string;
  readonly session_id: string;
  readonly on_day: string;
  readonly discipline_code: string;
  readonly minutes: number;
}

@Injectable()
export class DeliveredUseQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /**
   * What patients were given, session by session and discipline by discipline, in one statement. Stretches of one
   * discipline that overlap count once. A session that the front desk alone recorded counts with its minutes and the
   * disciplines of its members.
   */
  async since(from: LocalDate, patientIds: readonly string[]): Promise<Map<string, AuthorizationUse[]>> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    const rows = await db.$queryRaw<UseRow[]>`
      WITH stretch AS (
        SELECT d.patient_id, d.session_id, d.discipline_code, d.started_at, d.ended_at
        FROM intervention_delivery d
        WHERE d.clinic_id = ${clinicId}::uuid AND d.patient_id = ANY (${[...patientIds]}::uuid[])
          AND d.entered_in_error_at IS NULL
          AND d.started_at >= ${from}::date::timestamp AT TIME ZONE ${timeZone}
        UNION ALL
        SELECT p.patient_id, p.session_id, t.discipline_code, p.starts_at,
          p.starts_at + make_interval(mins => p.minutes_delivered)
        FROM session_patient p
        JOIN therapy_session s ON s.clinic_id = p.clinic_id AND s.id = p.session_id
        JOIN session_member t ON t.clinic_id = p.clinic_id AND t.session_id = p.session_id
        WHERE p.clinic_id = ${clinicId}::uuid AND p.patient_id = ANY (${[...patientIds]}::uuid[])
          AND p.minutes_delivered > 0 AND p.attendance IN ('ARRIVED', 'ATTENDED', 'LATE')
          AND s.status NOT IN ('CANCELLED', 'WITHDRAWN')
          AND p.starts_at >= ${from}::date::timestamp AT TIME ZONE ${timeZone}
          AND NOT EXISTS (SELECT FROM intervention_delivery d WHERE d.clinic_id = p.clinic_id
            AND d.session_id = p.session_id AND d.patient_id = p.patient_id AND d.entered_in_error_at IS NULL)
      ), given AS (
        SELECT patient_id, session_id, discipline_code, (min(started_at) AT TIME ZONE ${timeZone})::date AS on_day,
          range_agg(tstzrange(started_at, ended_at)) AS parts
        FROM stretch
        GROUP BY 1, 2, 3
      )
      SELECT patient_id::text, session_id::text, on_day::text, discipline_code,
        (SELECT round(coalesce(sum(extract(epoch FROM upper(part) - lower(part))), 0) / 60)::integer
          FROM unnest(parts) AS part) AS minutes
      FROM given`;
    const uses = new Map<string, AuthorizationUse[]>(patientIds.map((id) => [id, []]));
    for (const row of rows) {
      uses.get(row.patient_id)?.push({
        on: row.on_day,
        sessionId: row.session_id,
        disciplineCode: row.discipline_code,
        minutes: row.minutes,
      });
    }
    return uses;
  }
}
