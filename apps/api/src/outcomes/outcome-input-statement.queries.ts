import { Prisma } from '@consilium/db';

/**
 * Every episode of a clinic with what was measured in it, an object an episode, as one JSON text: it passes through the
 * server's thread unread. The pivot stands in the database: a row a day
 * leaves it, not a row a scale. Of one scale on one day the newest computation counts.
 */
export const outcomeInputSql = (clinicId: string): Prisma.Sql => Prisma.sql`
  WITH newest AS (
    SELECT DISTINCT ON (s.episode_id, s.assessed_on, s.instrument_code, s.scale_code)
      s.episode_id, s.assessed_on, s.instrument_code, s.scale_code, s.value
    FROM score s
    JOIN administration a ON a.clinic_id = s.clinic_id AND a.id = s.administration_id
    WHERE s.clinic_id = ${clinicId}::uuid AND (s.instrument_code, s.scale_code) IN (
        ('NRS-PAIN', 'usual'), ('FDI', 'total'), ('FUNCTION-STATUS', 'missedSchoolDays'),
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
    FROM newest GROUP BY episode_id, assessed_on),
  episode_days AS (
    SELECT episode_id, jsonb_agg(jsonb_build_array(assessed_on, pain, fdi, missed, school_break, device, adl, mental)
      ORDER BY assessed_on) AS days
    FROM days GROUP BY episode_id)
  SELECT coalesce(json_agg(row_to_json(r)), '[]')::text AS episodes FROM (
  SELECT e.id::text, e.patient_id::text, e.subtype, e.level_of_care AS programme, e.referred_on::text,
    e.admitted_on::text, e.discharged_on::text,
    CASE WHEN e.discharged_on IS NOT NULL THEN true WHEN e.open THEN NULL ELSE false END AS completed, d.days
  FROM episode_of_care e LEFT JOIN episode_days d ON d.episode_id = e.id
  WHERE e.clinic_id = ${clinicId}::uuid
  ORDER BY e.id) r`;
