import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A request that was called off and an administration entered in error: nothing can happen to them. */
export async function aMeasure(
  owner: Pool,
  clinicId: string,
  { patientId, episodeId }: { patientId: string; episodeId: string },
): Promise<{ measureRequestId: string; administrationId: string }> {
  const [measureRequestId, administrationId] = [randomUUID(), randomUUID()];
  await owner.query(
    `INSERT INTO measure_request (clinic_id, id, patient_id, episode_id, time_point, respondent, instruments, due_on,
       opens_on, closes_on, status, created_at, created_by)
     VALUES ($1, $2, $3, $4, 'AD_HOC', 'PATIENT', ARRAY['NRS-PAIN|1'], '2026-03-02', '2026-03-02', '2026-03-09',
       'CANCELLED', now(), 'x')`,
    [clinicId, measureRequestId, patientId, episodeId],
  );
  await owner.query(
    `INSERT INTO administration (clinic_id, id, patient_id, episode_id, instrument_code, instrument_version, respondent,
       respondent_name, language, time_point, assessed_on, started_at, completed_at, status)
     VALUES ($1, $2, $3, $4, 'NRS-PAIN', '1', 'PATIENT', 'Canarybird', 'en', 'AD_HOC', '2026-03-02', now(), now(),
       'ENTERED_IN_ERROR')`,
    [clinicId, administrationId, patientId, episodeId],
  );
  return { measureRequestId, administrationId };
}
