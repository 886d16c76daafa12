import { Injectable } from '@nestjs/common';
import type { AmpsSubtype, Assessment, EpisodeOutcomeInput, LevelOfCare } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

interface EpisodeRow {
  readonly id: string;
  readonly patient_id: string;
  readonly subtype: AmpsSubtype | null;
  readonly programme: LevelOfCare | null;
  readonly referred_on: string;
  readonly admitted_on: string | null;
  readonly discharged_on: string | null;
  readonly completed: boolean | null;
  /** One array a day: date, usual pain, disability, and the five of the status. */
  readonly days: (string | number | null)[][] | null;
}

/** Every episode of the clinic with what was measured in it, in one statement. */
@Injectable()
export class OutcomeInputQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** The young person's own answers and the clinician's status; of one scale on one day the newest computation. */
  async all(): Promise<EpisodeOutcomeInput[]> {
    const db = await this.transaction.client();
    const { clinicId } = currentActor();
    // The pivot stands in the database: a row a day leaves it, not a row a scale.
    const rows = await db.$queryRaw<EpisodeRow[]>`
      WITH newest AS (
        SELECT DISTINCT ON (s.episode_id, s.assessed_on, s.instrument_code, s.scale_code)
          s.episode_id, s.assessed_on, s.instrument_code, s.scale_code, s.value
        FROM score s
        JOIN administration a ON a.clinic_id = s.clinic_id AND a.id = s.administration_id
        WHERE s.clinic_id = ${clinicId}::uuid AND (s.instrument_code, s.scale_code) IN (('NRS-PAIN', 'usual'), ('FDI', 'total'), ('FUNCTION-STATUS', 'missedSchoolDays'),
              ('FUNCTION-STATUS', 'schoolBreak'), ('FUNCTION-STATUS', 'assistiveDevice'),
              ('FUNCTION-STATUS', 'adlIndependent'), ('FUNCTION-STATUS', 'mentalHealthFlag'))
          AND s.respondent IN ('PATIENT', 'CLINICIAN') AND s.value IS NOT NULL AND a.status = 'COMPLETED'
        ORDER BY s.episode_id, s.assessed_on, s.instrument_code, s.scale_code, s.computed_at DESC, s.id DESC),
      days AS (
        SELECT episode_id, assessed_on,
          max(value) FILTER (WHERE instrument_code = 'NRS-PAIN') AS pain,
          max(value) FILTER (WHERE instrument_code = 'FDI') AS fdi,
          max(value) FILTER (WHERE scale_code = 'missedSchoolDays') AS missed,
          max(value) FILTER (WHERE scale_code = 'schoolBreak') AS school_break,
          max(value) FILTER (WHERE scale_code = 'assistiveDevice') AS device,
          max(value) FILTER (WHERE scale_code = 'adlIndependent') AS adl,
          max(value) FILTER (WHERE scale_code = 'mentalHealthFlag') AS mental
        FROM newest GROUP BY episode_id, assessed_on)
      SELECT e.id::text, e.patient_id::text, e.subtype, e.level_of_care AS programme, e.referred_on::text,
        e.admitted_on::text, e.discharged_on::text,
        CASE WHEN e.discharged_on IS NOT NULL THEN true WHEN e.open THEN NULL ELSE false END AS completed,
        (SELECT jsonb_agg(jsonb_build_array(d.assessed_on, d.pain, d.fdi, d.missed, d.school_break, d.device, d.adl, d.mental)
           ORDER BY d.assessed_on) FROM days d WHERE d.episode_id = e.id) AS days
      FROM episode_of_care e WHERE e.clinic_id = ${clinicId}::uuid
      ORDER BY e.id`;
    return rows.map((row) => ({
      episodeId: row.id,
      patientId: row.patient_id,
      subtype: row.subtype,
      programme: row.programme,
      referredOn: row.referred_on,
      admittedOn: row.admitted_on,
      dischargedOn: row.discharged_on,
      completed: row.completed,
      assessments: (row.days ?? []).map(assessmentOf),
    }));
  }
}

const yesNo = (value: unknown): boolean | null => (typeof value === 'number' ? value > 0 : null);
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function assessmentOf([on, pain, fdi, missed, schoolBreak, device, adl, mental]: (
  string | number | null
)[]): Assessment {
  const recorded = [missed, schoolBreak, device, adl, mental].some((one) => one !== null);
  return {
    on: String(on),
    painUsual: number(pain),
    fdi: number(fdi),
    status: recorded
      ? {
          missedSchoolDays: number(missed),
          schoolBreak: yesNo(schoolBreak),
          assistiveDevice: yesNo(device),
          adlIndependent: yesNo(adl),
          mentalHealthFlag: yesNo(mental),
        }
      : null,
  };
}
