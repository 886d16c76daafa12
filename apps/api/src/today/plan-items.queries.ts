import { Injectable } from '@nestjs/common';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import type { TodayItem } from './graphql/today.object.ts';
import { reachOf, viewer } from './viewer-reach.ts';
import { PER_KIND, toItem, type WaitingRow } from './waiting.ts';

/** What waits in the plans of the viewer's own patients. */
@Injectable()
export class PlanItems {
  constructor(private readonly transaction: ContextTransaction) {}

  async all(): Promise<TodayItem[]> {
    const publishes = reachOf('carePlan.publish').team;
    return [
      ...(publishes ? await this.withoutVersion() : []),
      ...(publishes ? await this.unpublished() : []),
      ...(reachOf('carePlan.signOff').team ? await this.toSign() : []),
      ...(reachOf('carePlan.draft').team ? await this.overdue() : []),
    ];
  }

  private async withoutVersion(): Promise<TodayItem[]> {
    const db = await this.transaction.client();
    const { clinicId, memberId, today } = viewer();
    const rows = await db.$queryRaw<WaitingRow[]>`
      SELECT p.id AS patient_id, p.given_names, p.family_name, p.preferred_name, c.created_at AS since
      FROM care_team_membership m
      JOIN care_plan c ON c.clinic_id = m.clinic_id AND c.patient_id = m.patient_id AND c.latest_version_number = 0
      JOIN episode_of_care e ON e.clinic_id = c.clinic_id AND e.id = c.episode_id AND e.open
      JOIN patient p ON p.clinic_id = c.clinic_id AND p.id = c.patient_id
      WHERE m.clinic_id = ${clinicId}::uuid AND m.member_id = ${memberId}::uuid AND m.starts_on <= ${today}::date
        AND (m.ends_on IS NULL OR m.ends_on >= ${today}::date)
      ORDER BY c.created_at LIMIT ${PER_KIND}`;
    return rows.map((row) => toItem('PLAN_WITHOUT_VERSION', row));
  }

  private async unpublished(): Promise<TodayItem[]> {
    const db = await this.transaction.client();
    const { clinicId, memberId, today } = viewer();
    const rows = await db.$queryRaw<WaitingRow[]>`
      SELECT p.id AS patient_id, p.given_names, p.family_name, p.preferred_name, r.count, r.since
      FROM care_team_membership m
      JOIN care_plan c ON c.clinic_id = m.clinic_id AND c.patient_id = m.patient_id AND c.latest_version_number > 0
      JOIN episode_of_care e ON e.clinic_id = c.clinic_id AND e.id = c.episode_id AND e.open
      JOIN plan_version v ON v.clinic_id = c.clinic_id AND v.care_plan_id = c.id AND v.number = c.latest_version_number
      JOIN patient p ON p.clinic_id = c.clinic_id AND p.id = c.patient_id
      JOIN LATERAL (SELECT count(DISTINCT x.entity_id)::integer AS count, min(x.at) AS since FROM plan_entry_revision x
        WHERE x.clinic_id = c.clinic_id AND x.care_plan_id = c.id AND x.at > v.created_at) r ON r.count > 0
      WHERE m.clinic_id = ${clinicId}::uuid AND m.member_id = ${memberId}::uuid AND m.starts_on <= ${today}::date
        AND (m.ends_on IS NULL OR m.ends_on >= ${today}::date)
      ORDER BY r.since LIMIT ${PER_KIND}`;
    return rows.map((row) => toItem('PLAN_CHANGES_UNPUBLISHED', row));
  }

  private async toSign(): Promise<TodayItem[]> {
    const db = await this.transaction.client();
    const { clinicId, memberId, disciplineCode, today } = viewer();
    const rows = await db.$queryRaw<WaitingRow[]>`
      SELECT p.id AS patient_id, p.given_names, p.family_name, p.preferred_name, v.created_at AS since, v.number::text AS detail
      FROM care_team_membership m
      JOIN care_plan c ON c.clinic_id = m.clinic_id AND c.patient_id = m.patient_id
      JOIN episode_of_care e ON e.clinic_id = c.clinic_id AND e.id = c.episode_id AND e.open
      JOIN plan_version v ON v.clinic_id = c.clinic_id AND v.care_plan_id = c.id AND v.number = c.latest_version_number
      JOIN plan_sign_off s ON s.clinic_id = v.clinic_id AND s.plan_version_id = v.id AND s.signed_at IS NULL
        AND s.discipline_code = ${disciplineCode}
      JOIN patient p ON p.clinic_id = c.clinic_id AND p.id = c.patient_id
      WHERE m.clinic_id = ${clinicId}::uuid AND m.member_id = ${memberId}::uuid AND m.starts_on <= ${today}::date
        AND (m.ends_on IS NULL OR m.ends_on >= ${today}::date)
      ORDER BY v.created_at LIMIT ${PER_KIND}`;
    return rows.map((row) => toItem('SIGN_OFF_WAITING', row));
  }

  private async overdue(): Promise<TodayItem[]> {
    const db = await this.transaction.client();
    const { clinicId, memberId, disciplineCode, today } = viewer();
    const rows = await db.$queryRaw<WaitingRow[]>`
      SELECT p.id AS patient_id, p.given_names, p.family_name, p.preferred_name, count(*)::integer AS count, min(g.due_on) AS due_on
      FROM care_team_membership m
      JOIN care_plan c ON c.clinic_id = m.clinic_id AND c.patient_id = m.patient_id
      JOIN episode_of_care e ON e.clinic_id = c.clinic_id AND e.id = c.episode_id AND e.open
      JOIN goal g ON g.clinic_id = c.clinic_id AND g.care_plan_id = c.id AND g.lifecycle = 'ACTIVE' AND g.due_on < ${today}::date
        AND g.owner_discipline_code = ${disciplineCode}
      JOIN patient p ON p.clinic_id = c.clinic_id AND p.id = c.patient_id
      WHERE m.clinic_id = ${clinicId}::uuid AND m.member_id = ${memberId}::uuid AND m.starts_on <= ${today}::date
        AND (m.ends_on IS NULL OR m.ends_on >= ${today}::date)
      GROUP BY p.clinic_id, p.id ORDER BY min(g.due_on) LIMIT ${PER_KIND}`;
    return rows.map((row) => toItem('GOAL_OVERDUE', row));
  }
}
