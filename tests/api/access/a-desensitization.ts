import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A protocol that has ended, a block on it that was struck through already, and a map. */
export async function aDesensitization(owner: Pool, clinicId: string, patientId: string) {
  const [protocolId, logId, mapId] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query(
    `INSERT INTO desensitization_protocol (clinic_id, id, patient_id, site, laterality, title, status, current_step_key,
       current_version, created_at, created_by_name, ended_at, ended_by_name, end_reason)
     VALUES ($1, $2, $3, 'FOOT', 'LEFT', 'Left foot', 'COMPLETED', 'a', 1, now(), 'Test', now(), 'Test', 'Done')`,
    [clinicId, protocolId, patientId],
  );
  await owner.query(
    `INSERT INTO protocol_version (clinic_id, protocol_id, number, approach, distress_scale, thresholds, created_at, by_name)
     VALUES ($1, $2, 1, 'DIRECT_GRADED', 'SUDS_10', '{}', now(), 'Test')`,
    [clinicId, protocolId],
  );
  await owner.query(
    `INSERT INTO protocol_step (clinic_id, protocol_id, version_number, step_key, ordinal, stimulus_code, stimulus_name,
       modality, planned_seconds, times_per_day) VALUES ($1, $2, 1, 'a', 1, 'T1', 'Silk', 'TEXTURE', 300, 3)`,
    [clinicId, protocolId],
  );
  await owner.query(
    `INSERT INTO desensitization_log (clinic_id, id, patient_id, protocol_id, version_number, step_key, step_ordinal,
       stimulus_code, stimulus_name, modality, approach, site, laterality, setting, source, performed_by, observed,
       planned_seconds, done_seconds, recovery, distress_scale, content_hash, occurred_at, entered_at, recorded_at, by_name)
     VALUES ($1, $2, $3, $4, 1, 'a', 1, 'T1', 'Silk', 'TEXTURE', 'DIRECT_GRADED', 'FOOT', 'LEFT', 'CLINIC', 'STAFF', 'STAFF',
       true, 300, 300, 'NOT_MEASURED', 'SUDS_10', '', now(), now(), now(), 'Test')`,
    [clinicId, logId, patientId, protocolId],
  );
  await owner.query(
    `INSERT INTO allodynia_map (clinic_id, id, patient_id, site, laterality, chart_view, method, threshold_rating, polygons,
       cm_per_unit, area_cm2, rater_name, content_hash, occurred_at, entered_at, recorded_at, by_name)
     VALUES ($1, $2, $3, 'FOOT', 'LEFT', 'FRONT', 'BRUSH', 3, '[]', 0.1, 12, 'Test', '', now(), now(), now(), 'Test')`,
    [clinicId, mapId, patientId],
  );
  return { desensitizationProtocolId: protocolId, desensitizationLogId: logId, allodyniaMapId: mapId };
}
