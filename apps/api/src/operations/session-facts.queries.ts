import { Injectable } from '@nestjs/common';
import type {
  AdverseEventClass,
  DayRange,
  DeliveredMinutes,
  LocalDate,
  PatientSessionOutcome,
} from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

/** How many sessions of a day came out in one way. */
export interface SessionOutcomeCount {
  readonly on: LocalDate;
  readonly outcome: PatientSessionOutcome['outcome'];
  readonly count: number;
}

/** What took place: minutes by discipline, and whether who was expected came. */
@Injectable()
export class SessionFactsQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Credited minutes a day and discipline: two members of one discipline with one patient at once count once. */
  async delivered(range: DayRange): Promise<DeliveredMinutes[]> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    const rows = await db.$queryRaw<{ on_day: string; discipline_code: string; minutes: number }[]>`
      SELECT on_day::text, discipline_code,
        round(sum(extract(epoch FROM upper(stretch) - lower(stretch))) / 60)::integer AS minutes
      FROM (
        SELECT (d.started_at AT TIME ZONE ${timeZone})::date AS on_day, d.discipline_code,
          unnest(range_agg(tstzrange(d.started_at, d.ended_at))) AS stretch
        FROM intervention_delivery d
        WHERE d.clinic_id = ${clinicId}::uuid AND d.entered_in_error_at IS NULL
          AND d.started_at >= ${range.from}::date::timestamp AT TIME ZONE ${timeZone}
          AND d.started_at < (${range.until}::date + 1)::timestamp AT TIME ZONE ${timeZone}
        GROUP BY 1, d.discipline_code, d.patient_id) credited
      GROUP BY on_day, discipline_code`;
    return rows.map((row) => ({
      on: row.on_day,
      disciplineCode: row.discipline_code,
      minutes: row.minutes,
    }));
  }

  /** Sessions of the period that are over, counted once for each patient who was expected. */
  async outcomes(range: DayRange): Promise<SessionOutcomeCount[]> {
    const db = await this.transaction.client();
    const rows = await db.$queryRaw<
      { on_day: string; outcome: SessionOutcomeCount['outcome']; count: number }[]
    >`
      SELECT s.local_on::text AS on_day,
        CASE
          WHEN s.status = 'CANCELLED' AND s.cancelled_late THEN 'CANCELLED_LATE'
          WHEN s.status = 'CANCELLED' OR p.attendance = 'EXCUSED' THEN 'CANCELLED'
          WHEN p.attendance = 'ABSENT' OR s.status = 'NO_SHOW' THEN 'NO_SHOW'
          WHEN p.attendance IN ('ARRIVED', 'ATTENDED', 'LATE') THEN 'ATTENDED'
          ELSE 'NOT_RECORDED'
        END AS outcome, count(*)::integer AS count
      FROM therapy_session s
      JOIN session_patient p ON p.clinic_id = s.clinic_id AND p.session_id = s.id
      WHERE s.clinic_id = ${currentActor().clinicId}::uuid AND s.status <> 'WITHDRAWN'
        AND s.local_on BETWEEN ${range.from}::date AND ${range.until}::date
        AND s.ends_at < ${currentContext().now()}
      GROUP BY 1, 2`;
    return rows.map((row) => ({ on: row.on_day, outcome: row.outcome, count: row.count }));
  }

  /** Adverse events by the day on which they happened. */
  async adverseEvents(
    range: DayRange,
  ): Promise<{ on: LocalDate; eventClass: AdverseEventClass; serious: boolean; count: number }[]> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    const rows = await db.$queryRaw<
      { on_day: string; event_class: AdverseEventClass; serious: boolean; count: number }[]
    >`
      SELECT (onset_at AT TIME ZONE ${timeZone})::date::text AS on_day, event_class, serious,
        count(*)::integer AS count
      FROM adverse_event
      WHERE clinic_id = ${clinicId}::uuid AND entered_in_error_at IS NULL
        AND (onset_at AT TIME ZONE ${timeZone})::date BETWEEN ${range.from}::date AND ${range.until}::date
      GROUP BY 1, 2, 3`;
    return rows.map((row) => ({
      on: row.on_day,
      eventClass: row.event_class,
      serious: row.serious,
      count: row.count,
    }));
  }
}
