import { Injectable } from '@nestjs/common';
import type { DayRange, EpisodeCourse, EpisodeState, PlanContent, PlanInForce } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

interface EpisodeRow {
  readonly id: string;
  readonly state: EpisodeState;
  readonly referred_on: string;
  readonly first_visit_on: string | null;
  readonly admitted_on: string | null;
  readonly discharged_on: string | null;
  readonly ended_on: string | null;
  readonly end_reason: string | null;
}

/** Episodes that a period saw, with the dates and plans that count. */
@Injectable()
export class EpisodeDatesQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Everyone referred by the end of the period whose episode was not over before it began. */
  async of(range: DayRange): Promise<EpisodeCourse[]> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    const rows = await db.$queryRaw<EpisodeRow[]>`
      SELECT e.id::text, e.state, e.referred_on::text, e.admitted_on::text, e.discharged_on::text,
        least(evaluated.on_day, seen.on_day)::text AS first_visit_on, ended.on_day::text AS ended_on,
        ended.reason_code AS end_reason
      FROM episode_of_care e
      LEFT JOIN LATERAL (
        SELECT min((t.at AT TIME ZONE ${timeZone})::date) AS on_day FROM episode_transition t
        WHERE t.clinic_id = e.clinic_id AND t.episode_id = e.id AND t.to_state = 'INTAKE_EVAL') evaluated ON true
      LEFT JOIN LATERAL (
        SELECT min(s.local_on) AS on_day FROM session_patient p
        JOIN therapy_session s ON s.clinic_id = p.clinic_id AND s.id = p.session_id
        WHERE p.clinic_id = e.clinic_id AND p.patient_id = e.patient_id
          AND p.attendance IN ('ARRIVED', 'ATTENDED', 'LATE') AND s.local_on >= e.referred_on) seen ON true
      LEFT JOIN LATERAL (
        SELECT (t.at AT TIME ZONE ${timeZone})::date AS on_day, t.reason_code FROM episode_transition t
        WHERE t.clinic_id = e.clinic_id AND t.episode_id = e.id
          AND t.to_state IN ('WITHDRAWN', 'TRANSFERRED', 'DECLINED', 'LOST_TO_FOLLOW_UP', 'NOT_APPROPRIATE')
        ORDER BY t.at DESC LIMIT 1) ended ON true
      WHERE e.clinic_id = ${clinicId}::uuid AND e.referred_on <= ${range.until}::date
        AND (e.open OR (e.state_since AT TIME ZONE ${timeZone})::date >= ${range.from}::date
          OR e.discharged_on >= ${range.from}::date)`;
    return rows.map((row) => ({
      episodeId: row.id,
      state: row.state,
      referredOn: row.referred_on,
      firstVisitOn: row.first_visit_on,
      admittedOn: row.admitted_on,
      dischargedOn: row.discharged_on,
      endedOn: row.ended_on,
      endReason: row.end_reason,
    }));
  }

  /** The versions that were in force at some time of the period: the last before it, and those within. */
  async plans(episodeIds: readonly string[], range: DayRange): Promise<PlanInForce[]> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    const rows = await db.$queryRaw<{ episode_id: string; from_day: string; content: PlanContent }[]>`
      SELECT plan.episode_id::text, v.from_day::text, v.content
      FROM care_plan plan
      CROSS JOIN LATERAL (
        SELECT (pv.created_at AT TIME ZONE ${timeZone})::date AS from_day, pv.content,
          lead((pv.created_at AT TIME ZONE ${timeZone})::date) OVER (ORDER BY pv.number) AS next_day
        FROM plan_version pv WHERE pv.clinic_id = plan.clinic_id AND pv.care_plan_id = plan.id) v
      WHERE plan.clinic_id = ${clinicId}::uuid AND plan.episode_id = ANY (${[...episodeIds]}::uuid[])
        AND v.from_day <= ${range.until}::date AND (v.next_day IS NULL OR v.next_day >= ${range.from}::date)`;
    return rows.map((row) => ({
      episodeId: row.episode_id,
      from: row.from_day,
      interventions: row.content.sections.flatMap(({ disciplineCode, interventions }) =>
        interventions.map((one) => ({ ...one, disciplineCode })),
      ),
    }));
  }
}
