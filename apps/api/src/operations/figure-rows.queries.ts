import { Injectable } from '@nestjs/common';
import { displayName, type DayRange, type LocalDate } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

/** A row of a figure before names and before anybody asks who may see it. */
export interface FigureRow {
  readonly patientId: string;
  readonly on: LocalDate;
  readonly until: LocalDate | null;
  readonly days: number | null;
  readonly detail: string | null;
}

/** The rows that the counts of the report are made of: the same conditions, not counted. */
@Injectable()
export class FigureRowsQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Patients of episodes. */
  async patientsOf(episodeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const db = await this.transaction.client();
    const rows = await db.episodeOfCare.findMany({
      where: { clinicId: currentActor().clinicId, id: { in: [...episodeIds] } },
      select: { id: true, patientId: true },
    });
    return new Map(rows.map(({ id, patientId }) => [id, patientId]));
  }

  async names(patientIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const db = await this.transaction.client();
    const rows = await db.patient.findMany({
      where: { clinicId: currentActor().clinicId, id: { in: [...patientIds] } },
      select: { id: true, givenNames: true, familyName: true, preferredName: true },
    });
    return new Map(rows.map((row) => [row.id, displayName(row)]));
  }

  async sessions(range: DayRange, outcome: string): Promise<FigureRow[]> {
    const db = await this.transaction.client();
    return db.$queryRaw<FigureRow[]>`
      SELECT * FROM (
        SELECT p.patient_id::text AS "patientId", s.local_on::text AS "on", NULL AS until, NULL::integer AS days,
          s.discipline_code AS detail,
          CASE
            WHEN s.status = 'CANCELLED' AND s.cancelled_late THEN 'CANCELLED_LATE'
            WHEN s.status = 'CANCELLED' OR p.attendance = 'EXCUSED' THEN 'CANCELLED'
            WHEN p.attendance = 'ABSENT' OR s.status = 'NO_SHOW' THEN 'NO_SHOW'
            WHEN p.attendance IN ('ARRIVED', 'ATTENDED', 'LATE') THEN 'ATTENDED'
            ELSE 'NOT_RECORDED'
          END AS outcome
        FROM therapy_session s
        JOIN session_patient p ON p.clinic_id = s.clinic_id AND p.session_id = s.id
        WHERE s.clinic_id = ${currentActor().clinicId}::uuid AND s.status <> 'WITHDRAWN'
          AND s.local_on BETWEEN ${range.from}::date AND ${range.until}::date
          AND s.ends_at < ${currentContext().now()}) found
      WHERE outcome = ${outcome}
      ORDER BY "on" DESC, "patientId"`;
  }

  /** Stretches of therapy of a discipline, or of ALL; the minutes of each are what more there is to say. */
  async deliveries(range: DayRange, disciplineCode: string): Promise<FigureRow[]> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    return db.$queryRaw<FigureRow[]>`
      SELECT patient_id::text AS "patientId", (started_at AT TIME ZONE ${timeZone})::date::text AS "on", NULL AS until,
        NULL::integer AS days, minutes::text AS detail
      FROM intervention_delivery
      WHERE clinic_id = ${clinicId}::uuid AND entered_in_error_at IS NULL AND ${disciplineCode} IN ('ALL', discipline_code)
        AND (started_at AT TIME ZONE ${timeZone})::date BETWEEN ${range.from}::date AND ${range.until}::date
      ORDER BY started_at DESC, id`;
  }

  async referrals(range: DayRange): Promise<FigureRow[]> {
    const db = await this.transaction.client();
    return db.$queryRaw<FigureRow[]>`
      SELECT patient_id::text AS "patientId", referred_on::text AS "on", NULL AS until, NULL::integer AS days,
        NULL AS detail
      FROM episode_of_care
      WHERE clinic_id = ${currentActor().clinicId}::uuid AND referred_on BETWEEN ${range.from}::date AND ${range.until}::date
      ORDER BY referred_on DESC, id`;
  }

  /** Not answered in time: what a clinic can still do something about. */
  async unanswered(range: DayRange, respondent: string): Promise<FigureRow[]> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    return db.$queryRaw<FigureRow[]>`
      SELECT patient_id::text AS "patientId", due_on::text AS "on", closes_on::text AS until, NULL::integer AS days,
        respondent AS detail
      FROM measure_request
      WHERE clinic_id = ${clinicId}::uuid AND due_on BETWEEN ${range.from}::date AND ${range.until}::date
        AND status NOT IN ('COMPLETED', 'CANCELLED')
        AND closes_on < (${currentContext().now()} AT TIME ZONE ${timeZone})::date
        AND ${respondent} IN ('ALL', respondent)
      ORDER BY due_on DESC, patient_id`;
  }

  async unsignedNotes(wants: string): Promise<FigureRow[]> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    const status = wants === 'SIGNATURE' ? 'DRAFT' : 'AWAITING_COSIGNATURE';
    return db.$queryRaw<FigureRow[]>`
      SELECT patient_id::text AS "patientId", (occurred_at AT TIME ZONE ${timeZone})::date::text AS "on", NULL AS until,
        greatest(0, floor(extract(epoch FROM ${currentContext().now()} - occurred_at) / 86400))::integer AS days,
        author_name AS detail
      FROM session_note
      WHERE clinic_id = ${clinicId}::uuid AND status = ${status}
      ORDER BY occurred_at, id`;
  }

  /** @param eventClass or ALL, which leaves the restricted ones out */
  async adverseEvents(
    range: DayRange,
    eventClass: string,
    restricted: readonly string[],
  ): Promise<FigureRow[]> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    return db.$queryRaw<FigureRow[]>`
      SELECT patient_id::text AS "patientId", (onset_at AT TIME ZONE ${timeZone})::date::text AS "on", NULL AS until,
        NULL::integer AS days, CASE WHEN serious THEN 'SERIOUS' END AS detail
      FROM adverse_event
      WHERE clinic_id = ${clinicId}::uuid AND entered_in_error_at IS NULL
        AND ${eventClass} IN ('ALL', event_class) AND event_class <> ALL(${[...restricted]})
        AND (onset_at AT TIME ZONE ${timeZone})::date BETWEEN ${range.from}::date AND ${range.until}::date
      ORDER BY onset_at DESC, id`;
  }
}
