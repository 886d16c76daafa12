import { Injectable } from '@nestjs/common';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { ChartChange, ChartChanges, type ChartChangeKind } from './graphql/progress.object.ts';

/** Before somebody ever looked, this many days are new. */
const FIRST_DAYS = 14;

@Injectable()
export class ChartChangesQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Kinds and counts with the latest of each; what the viewer did is not news to them. */
  async since(patientId: string): Promise<ChartChanges> {
    const db = await this.transaction.client();
    const { clinicId, userId, displayName } = currentActor();
    const [view] = await db.$queryRaw<{ seen_at: Date }[]>`
      SELECT seen_at FROM chart_view WHERE clinic_id = ${clinicId}::uuid AND user_id = ${userId}::uuid
        AND patient_id = ${patientId}::uuid`;
    const rows = await db.$queryRaw<{ kind: ChartChangeKind; at: Date; names: string[]; count: number }[]>`
      WITH since AS (SELECT coalesce(${view?.seen_at ?? null}::timestamptz, now() - make_interval(days => ${FIRST_DAYS}::integer)) AS at),
      news AS (
        SELECT 'PLAN_VERSION' AS kind, v.created_at AS at, v.created_by_name AS by_name
        FROM plan_version v JOIN care_plan p ON p.clinic_id = v.clinic_id AND p.id = v.care_plan_id
        WHERE v.clinic_id = ${clinicId}::uuid AND p.patient_id = ${patientId}::uuid
        UNION ALL SELECT 'HOLD_SET', set_at, set_by_name FROM hold
        WHERE clinic_id = ${clinicId}::uuid AND patient_id = ${patientId}::uuid
        UNION ALL SELECT 'HOLD_LIFTED', lifted_at, lifted_by_name FROM hold
        WHERE clinic_id = ${clinicId}::uuid AND patient_id = ${patientId}::uuid AND lifted_at IS NOT NULL
        UNION ALL SELECT 'LADDER_MOVE', m.at, m.by_name FROM ladder_move m
        JOIN desensitization_protocol p ON p.clinic_id = m.clinic_id AND p.id = m.protocol_id
        WHERE m.clinic_id = ${clinicId}::uuid AND p.patient_id = ${patientId}::uuid
        UNION ALL SELECT 'MEASURES', completed_at, respondent_name FROM administration
        WHERE clinic_id = ${clinicId}::uuid AND patient_id = ${patientId}::uuid AND status = 'COMPLETED'
        UNION ALL SELECT 'NOTE_SIGNED', signed_at, signed_by_name FROM session_note
        WHERE clinic_id = ${clinicId}::uuid AND patient_id = ${patientId}::uuid AND signed_at IS NOT NULL
        UNION ALL SELECT 'SESSIONS', d.finished_at, d.started_by_name FROM session_delivery d
        JOIN session_patient p ON p.clinic_id = d.clinic_id AND p.session_id = d.session_id
        WHERE d.clinic_id = ${clinicId}::uuid AND p.patient_id = ${patientId}::uuid AND d.finished_at IS NOT NULL)
      SELECT kind, max(news.at) AS at, array_agg(DISTINCT by_name) AS names, count(*)::integer AS count
      FROM news, since WHERE news.at > since.at AND by_name IS DISTINCT FROM ${displayName}
      GROUP BY kind ORDER BY max(news.at) DESC`;
    return Object.assign(new ChartChanges(), {
      since: view?.seen_at ?? null,
      changes: rows.map(({ kind, at, names, count }) =>
        Object.assign(new ChartChange(), {
          ...{ kind, at, count },
          byName: names.length === 1 ? (names[0] ?? null) : null,
        }),
      ),
    });
  }
}
