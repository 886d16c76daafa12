import { Injectable } from '@nestjs/common';
import {
  compareUrgency,
  decisionReasons,
  DISABILITY,
  displayName,
  localDateIn,
  measuredChange,
  bandOf,
} from '@consilium/domain';
import { AuthorizationQueries } from '../coverage/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { CaseloadRow } from './graphql/progress.object.ts';

interface FactsRow {
  readonly id: string;
  readonly given_names: string[];
  readonly family_name: string;
  readonly preferred_name: string | null;
  readonly state: string;
  readonly days: number | null;
  readonly discharged: boolean;
  readonly flags: number;
  readonly holds: number;
  readonly first_fdi: number | null;
  readonly last_fdi: number | null;
  readonly fdi_times: number;
  readonly step_days: number | null;
  readonly absences: number;
  readonly psychology: number;
  readonly measures: number;
  readonly notes: number;
}

/** The patients on whose team the viewer is, by as many statements however many they are. */
@Injectable()
export class CaseloadQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly authorizations: AuthorizationQueries,
  ) {}

  async mine(): Promise<CaseloadRow[]> {
    const { memberId, clinicId, timeZone } = currentActor();
    if (!memberId) return [];
    const now = currentContext().now();
    const today = localDateIn(timeZone, now);
    const db = await this.transaction.client();
    const rows = await db.$queryRaw<FactsRow[]>`
      SELECT p.id::text, p.given_names, p.family_name, p.preferred_name, e.state,
        CASE WHEN e.admitted_on IS NOT NULL AND e.discharged_on IS NULL THEN ${today}::date - e.admitted_on END AS days,
        e.discharged_on IS NOT NULL AS discharged,
        (SELECT count(*)::integer FROM safety_flag f WHERE f.clinic_id = p.clinic_id AND f.patient_id = p.id
          AND f.status <> 'CLOSED' AND NOT f.restricted) AS flags,
        (SELECT count(*)::integer FROM hold h WHERE h.clinic_id = p.clinic_id AND h.patient_id = p.id
          AND h.lifted_at IS NULL AND h.review_on < ${today}::date) AS holds,
        fdi.first_fdi, fdi.last_fdi, coalesce(fdi.times, 0) AS fdi_times,
        (SELECT ${today}::date - (max(m.at) AT TIME ZONE ${timeZone})::date FROM ladder_move m
          JOIN desensitization_protocol d ON d.clinic_id = m.clinic_id AND d.id = m.protocol_id
          WHERE m.clinic_id = p.clinic_id AND d.patient_id = p.id AND m.kind = 'ADVANCE') AS step_days,
        (SELECT count(*)::integer FROM session_patient s WHERE s.clinic_id = p.clinic_id AND s.patient_id = p.id
          AND s.attendance = 'ABSENT' AND s.starts_at > ${now}::timestamptz - interval '7 days') AS absences,
        (SELECT count(*)::integer FROM intervention_delivery i WHERE i.clinic_id = p.clinic_id AND i.patient_id = p.id
          AND i.discipline_code = 'PSYCHOLOGY' AND i.entered_in_error_at IS NULL) AS psychology,
        (SELECT count(*)::integer FROM measure_request r WHERE r.clinic_id = p.clinic_id AND r.patient_id = p.id
          AND r.due_on < ${today}::date AND r.status IN ('DUE', 'SENT', 'STARTED')) AS measures,
        (SELECT count(*)::integer FROM session_note n WHERE n.clinic_id = p.clinic_id AND n.patient_id = p.id
          AND n.status IN ('DRAFT', 'AWAITING_COSIGNATURE') AND n.occurred_at < ${now}::timestamptz - interval '1 day') AS notes
      FROM care_team_membership t
      JOIN patient p ON p.clinic_id = t.clinic_id AND p.id = t.patient_id
      JOIN episode_of_care e ON e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.open
      LEFT JOIN LATERAL (
        SELECT (array_agg(s.value ORDER BY s.assessed_on, s.computed_at))[1]::float8 AS first_fdi,
          (array_agg(s.value ORDER BY s.assessed_on DESC, s.computed_at DESC))[1]::float8 AS last_fdi,
          count(DISTINCT s.assessed_on)::integer AS times
        FROM score s JOIN administration a ON a.clinic_id = s.clinic_id AND a.id = s.administration_id
        WHERE s.clinic_id = p.clinic_id AND s.episode_id = e.id AND s.instrument_code = 'FDI'
          AND s.scale_code = 'total' AND s.respondent = 'PATIENT' AND s.value IS NOT NULL
          AND a.status = 'COMPLETED') fdi ON true
      WHERE t.clinic_id = ${clinicId}::uuid AND t.member_id = ${memberId}::uuid
        AND t.starts_on <= ${today}::date AND (t.ends_on IS NULL OR t.ends_on > ${today}::date)`;
    const cover = await this.authorizations.daysLeftOf(
      rows.filter(({ discharged }) => !discharged).map(({ id }) => id),
    );
    return rows
      .map((row) => rowOf(row, cover.get(row.id) ?? null))
      .sort((a, b) => compareUrgency(a.reasons, b.reasons) || a.patientName.localeCompare(b.patientName));
  }
}

function rowOf(row: FactsRow, daysOfCoverLeft: number | null): CaseloadRow {
  const twice = row.fdi_times > 1;
  return Object.assign(new CaseloadRow(), {
    patientId: row.id,
    patientName: displayName({
      givenNames: row.given_names,
      familyName: row.family_name,
      preferredName: row.preferred_name,
    }),
    state: row.state,
    daysInTreatment: row.days,
    functionBand: bandOf(DISABILITY, row.last_fdi),
    reasons: decisionReasons({
      daysInTreatment: row.days,
      openSafetyFlags: row.flags,
      overdueHolds: row.holds,
      functionBetter: twice ? measuredChange(DISABILITY, row.first_fdi, row.last_fdi) === 'BETTER' : null,
      daysSinceStep: row.step_days,
      absencesThisWeek: row.absences,
      psychologySessions: row.psychology,
      daysOfCoverLeft,
      overdueMeasures: row.measures,
      oldUnsignedNotes: row.notes,
    }),
  });
}
