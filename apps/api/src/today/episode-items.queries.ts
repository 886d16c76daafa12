import { Injectable } from '@nestjs/common';
import {
  addDays,
  EPISODE_WAITING_DAYS,
  INTAKE_STATES,
  turns18On,
  TURNS_18_SOON_DAYS,
} from '@consilium/domain';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { fromLocalDate, toLocalDate } from '../platform/db/local-dates.ts';
import type { TodayItem } from './graphql/today.object.ts';
import { reachOf, viewer } from './viewer-reach.ts';
import { PER_KIND, toItem, type WaitingRow } from './waiting.ts';

/** Episodes that stand still, and young people who come of age. */
@Injectable()
export class EpisodeItems {
  constructor(private readonly transaction: ContextTransaction) {}

  async all(): Promise<TodayItem[]> {
    return [...(await this.turningAdult()), ...(await this.standingStill())];
  }

  private async turningAdult(): Promise<TodayItem[]> {
    if (!reachOf('patient.read').team) return [];
    const db = await this.transaction.client();
    const { clinicId, memberId, today } = viewer();
    // A wide net in SQL; the birthday itself, leap days included, is the rule's.
    const rows = await db.$queryRaw<(WaitingRow & { birth_date: Date })[]>`
      SELECT p.id AS patient_id, p.given_names, p.family_name, p.preferred_name, p.birth_date
      FROM care_team_membership m
      JOIN patient p ON p.clinic_id = m.clinic_id AND p.id = m.patient_id
      JOIN episode_of_care e ON e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.open
      WHERE m.clinic_id = ${clinicId}::uuid AND m.member_id = ${memberId}::uuid AND m.starts_on <= ${today}::date
        AND (m.ends_on IS NULL OR m.ends_on >= ${today}::date)
        AND p.birth_date BETWEEN ${today}::date - interval '18 years 1 day'
          AND ${addDays(today, TURNS_18_SOON_DAYS)}::date - interval '17 years 363 days'
      ORDER BY p.birth_date LIMIT ${PER_KIND}`;
    return rows.flatMap((row) => {
      const birthday = turns18On(toLocalDate(row.birth_date));
      if (birthday < today || birthday > addDays(today, TURNS_18_SOON_DAYS)) return [];
      return [toItem('TURNS_18_SOON', { ...row, due_on: fromLocalDate(birthday) })];
    });
  }

  private async standingStill(): Promise<TodayItem[]> {
    const reach = reachOf('episode.transition');
    if (!reach.intake) return [];
    const db = await this.transaction.client();
    const { clinicId, today } = viewer();
    // A referral that nobody has triaged is announced as such already.
    const states = INTAKE_STATES.filter((state) => state !== 'REFERRED');
    const rows = await db.$queryRaw<WaitingRow[]>`
      SELECT p.id AS patient_id, p.given_names, p.family_name, p.preferred_name, e.state_since AS since, e.state AS detail
      FROM episode_of_care e JOIN patient p ON p.clinic_id = e.clinic_id AND p.id = e.patient_id
      WHERE e.clinic_id = ${clinicId}::uuid AND e.open AND e.state = ANY (${states}::text[])
        AND e.state_since < ${addDays(today, -EPISODE_WAITING_DAYS)}::date
      ORDER BY e.state_since LIMIT ${PER_KIND}`;
    return rows.map((row) => toItem('EPISODE_WAITING', row));
  }
}
