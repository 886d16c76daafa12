import { Injectable } from '@nestjs/common';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import type { TodayItem } from './graphql/today.object.ts';
import { reached } from './reached-patients.queries.ts';
import { type Reach, reachOf, viewer } from './viewer-reach.ts';
import { PER_KIND, toItem, type WaitingRow } from './waiting.ts';

/** What waits between the arrival of a referral and the care team. */
@Injectable()
export class IntakeItems {
  constructor(private readonly transaction: ContextTransaction) {}

  async all(): Promise<TodayItem[]> {
    const [toTriage, toMerge] = [reachOf('referral.triage'), reachOf('referral.merge')];
    return [
      ...(await this.referrals('REFERRAL_TO_TRIAGE', ['NEW', 'MORE_INFORMATION'], toTriage)),
      ...(await this.referrals('REFERRAL_DIFFERS', ['DIFFERS'], toMerge)),
      ...(await this.triggers()),
      ...(await this.withoutLead()),
    ];
  }

  private async referrals(
    kind: 'REFERRAL_TO_TRIAGE' | 'REFERRAL_DIFFERS',
    statuses: string[],
    reach: Reach,
  ): Promise<TodayItem[]> {
    if (reach.none) return [];
    const db = await this.transaction.client();
    const { clinicId } = viewer();
    const rows = await db.$queryRaw<WaitingRow[]>`
      SELECT r.patient_id, ARRAY[r.display_name] AS given_names, '' AS family_name, NULL AS preferred_name,
        r.id AS referral_id, r.received_at AS since
      FROM referral r
      JOIN patient p ON p.clinic_id = r.clinic_id AND p.id = r.patient_id
      LEFT JOIN episode_of_care e ON e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.open
      WHERE r.clinic_id = ${clinicId}::uuid AND r.status = ANY (${statuses}::text[]) AND ${reached(reach)}
      ORDER BY r.received_at LIMIT ${PER_KIND}`;
    return rows.map((row) => toItem(kind, row));
  }

  private async triggers(): Promise<TodayItem[]> {
    const reach = reachOf('trigger.decide');
    if (reach.none) return [];
    const db = await this.transaction.client();
    const { clinicId } = viewer();
    // Before triage the referral itself is what waits.
    const rows = await db.$queryRaw<WaitingRow[]>`
      SELECT p.id AS patient_id, p.given_names, p.family_name, p.preferred_name, count(*)::integer AS count, e.referred_on::timestamptz AS since
      FROM trigger_proposal t
      JOIN patient p ON p.clinic_id = t.clinic_id AND p.id = t.patient_id
      JOIN episode_of_care e ON e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.open
      WHERE t.clinic_id = ${clinicId}::uuid AND t.decision = 'PROPOSED' AND e.state <> 'REFERRED' AND ${reached(reach)}
      GROUP BY p.clinic_id, p.id, e.referred_on ORDER BY e.referred_on LIMIT ${PER_KIND}`;
    return rows.map((row) => toItem('TRIGGER_TO_REVIEW', row));
  }

  private async withoutLead(): Promise<TodayItem[]> {
    const reach = reachOf('careTeam.manage');
    if (reach.none) return [];
    const db = await this.transaction.client();
    const { clinicId, today } = viewer();
    const rows = await db.$queryRaw<WaitingRow[]>`
      SELECT p.id AS patient_id, p.given_names, p.family_name, p.preferred_name, min(m.starts_on)::timestamptz AS since
      FROM care_team_membership m
      JOIN patient p ON p.clinic_id = m.clinic_id AND p.id = m.patient_id
      JOIN episode_of_care e ON e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.open
      WHERE m.clinic_id = ${clinicId}::uuid AND m.starts_on <= ${today}::date AND (m.ends_on IS NULL OR m.ends_on >= ${today}::date)
        AND ${reached(reach)}
      GROUP BY p.clinic_id, p.id HAVING NOT bool_or(m.lead)
      ORDER BY min(m.starts_on) LIMIT ${PER_KIND}`;
    return rows.map((row) => toItem('CARE_TEAM_WITHOUT_LEAD', row));
  }
}
