import { Injectable } from '@nestjs/common';
import type { EpisodeToExtract, ScoreToExtract } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

interface EpisodeRow {
  readonly id: string;
  readonly patient_id: string;
  readonly birth_date: string;
  readonly sex: string;
  readonly subtype: string | null;
  readonly programme: string | null;
  readonly referred_on: string;
  readonly admitted_on: string | null;
  readonly discharged_on: string | null;
  readonly completed: boolean | null;
  readonly scores: readonly ScoreToExtract[] | null;
}

/** Every episode of the clinic with its scores, in one statement; of one scale on one day the newest computation. */
@Injectable()
export class ExtractInputQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async all(): Promise<EpisodeToExtract[]> {
    const db = await this.transaction.client();
    const { clinicId } = currentActor();
    const rows = await db.$queryRaw<EpisodeRow[]>`
      WITH newest AS (
        SELECT DISTINCT ON (s.administration_id, s.scale_code) s.*
        FROM score s
        JOIN administration a ON a.clinic_id = s.clinic_id AND a.id = s.administration_id
        WHERE s.clinic_id = ${clinicId}::uuid AND s.value IS NOT NULL AND a.status = 'COMPLETED'
        ORDER BY s.administration_id, s.scale_code, s.computed_at DESC, s.id DESC),
      scored AS (
        SELECT episode_id, jsonb_agg(jsonb_build_object('on', assessed_on, 'timePoint', time_point,
          'instrument', instrument_code, 'version', instrument_version, 'respondent', respondent,
          'scale', scale_code, 'value', value, 'band', band)) AS scores
        FROM newest GROUP BY episode_id)
      SELECT e.id::text, e.patient_id::text, p.birth_date::text, p.sex_for_norms AS sex, e.subtype,
        e.level_of_care AS programme, e.referred_on::text, e.admitted_on::text, e.discharged_on::text,
        CASE WHEN e.discharged_on IS NOT NULL THEN true WHEN e.open THEN NULL ELSE false END AS completed, d.scores
      FROM episode_of_care e
      JOIN patient p ON p.clinic_id = e.clinic_id AND p.id = e.patient_id
      LEFT JOIN scored d ON d.episode_id = e.id
      WHERE e.clinic_id = ${clinicId}::uuid`;
    return rows.map((row) => ({
      ...{ episodeId: row.id, patientId: row.patient_id, birthDate: row.birth_date, sex: row.sex },
      ...{ subtype: row.subtype, programme: row.programme, referredOn: row.referred_on },
      ...{ admittedOn: row.admitted_on, dischargedOn: row.discharged_on, completed: row.completed },
      scores: row.scores ?? [],
    }));
  }
}
