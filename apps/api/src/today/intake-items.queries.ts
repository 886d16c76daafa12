import { Injectable } from '@nestjs/common';
import { INTAKE_STATES } from '@consilium/domain';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import type { TodayItem } from './graphql/today.object.ts';
import { reachOf, viewer } from './viewer-reach.ts';
import { PER_KIND, toItem, type WaitingRow } from './waiting.ts';

/** What waits between the arrival of a referral and the care team. */
@Injectable()
export class IntakeItems {
  constructor(private readonly transaction: ContextTransaction) {}

  async all(): Promise<TodayItem[]> {
    return [
      ...(await this.referrals(
        'REFERRAL_TO_TRIAGE',
        ['NEW', 'MORE_INFORMATION'],
        !reachOf('referral.triage').none,
      )),
      ...(await this.referrals('REFERRAL_DIFFERS', ['DIFFERS'], !reachOf('referral.merge').none)),
      ...(await this.triggers()),
      ...(await this.withoutLead()),
    ];
  }

  private async referrals(
    kind: 'REFERRAL_TO_TRIAGE' | 'REFERRAL_DIFFERS',
    statuses: string[],
    asked: boolean,
  ) {
    if (!asked) return [];
    const db = await this.transaction.client();
    const { clinicId } = viewer();
    const rows = await db.$queryRaw<WaitingRow[]>`
      SELECT r.patient_id, ARRAY[r.display_name] AS given_names, '' AS family_name, NULL AS preferred_name,
        r.id AS referral_id, r.received_at AS since, r.status AS detail
      FROM referral r WHERE r.clinic_id = ${clinicId}::uuid AND r.status = ANY (${statuses}::text[])
      ORDER BY r.received_at LIMIT ${PER_KIND}`;
    return rows.map((row) => toItem(kind, { ...row, detail: null }));
  }

  private async triggers(): Promise<TodayItem[]> {
    const reach = reachOf('trigger.decide');
    if (reach.none) return [];
    const db = await this.transaction.client();
    const { clinicId, memberId, today } = viewer();
    const rows = await db.$queryRaw<WaitingRow[]>`
      SELECT p.id AS patient_id, p.given_names, p.family_name, p.preferred_name, count(*)::integer AS count, e.referred_on::timestamptz AS since
      FROM trigger_proposal t
      JOIN patient p ON p.clinic_id = t.clinic_id AND p.id = t.patient_id
      JOIN episode_of_care e ON e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.open
      WHERE t.clinic_id = ${clinicId}::uuid AND t.decision = 'PROPOSED'
        AND (${reach.intake} AND e.state = ANY (${[...INTAKE_STATES]}::text[]) AND e.state <> 'REFERRED'
          OR EXISTS (SELECT FROM care_team_membership m WHERE m.clinic_id = p.clinic_id AND m.patient_id = p.id
            AND m.member_id = ${memberId}::uuid AND m.starts_on <= ${today}::date AND (m.ends_on IS NULL OR m.ends_on >= ${today}::date)))
      GROUP BY p.clinic_id, p.id, e.referred_on ORDER BY e.referred_on LIMIT ${PER_KIND}`;
    return rows.map((row) => toItem('TRIGGER_TO_REVIEW', row));
  }

  private async withoutLead(): Promise<TodayItem[]> {
    const reach = reachOf('careTeam.manage');
    if (reach.none) return [];
    const db = await this.transaction.client();
    const { clinicId, memberId, today } = viewer();
    const rows = await db.$queryRaw<WaitingRow[]>`
      SELECT p.id AS patient_id, p.given_names, p.family_name, p.preferred_name, min(m.starts_on)::timestamptz AS since
      FROM care_team_membership m
      JOIN patient p ON p.clinic_id = m.clinic_id AND p.id = m.patient_id
      JOIN episode_of_care e ON e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.open
      WHERE m.clinic_id = ${clinicId}::uuid AND m.starts_on <= ${today}::date AND (m.ends_on IS NULL OR m.ends_on >= ${today}::date)
      GROUP BY p.clinic_id, p.id
      HAVING NOT bool_or(m.lead) AND (${reach.anyone} OR bool_or(m.member_id = ${memberId}::uuid))
      ORDER BY min(m.starts_on) LIMIT ${PER_KIND}`;
    return rows.map((row) => toItem('CARE_TEAM_WITHOUT_LEAD', row));
  }
}
