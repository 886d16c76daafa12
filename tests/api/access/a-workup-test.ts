import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A test that was cancelled already: nobody can record or cancel it again. */
export async function aWorkupTest(
  owner: Pool,
  clinicId: string,
  { patientId, episodeId }: { readonly patientId: string; readonly episodeId: string },
): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO workup_test (clinic_id, id, patient_id, episode_id, kind, purpose, ordered_on, ordered_at, ordered_by_name,
       cancelled_at, cancelled_by_name, cancel_reason)
     VALUES ($1, $2, $3, $4, 'MRI', 'Stress fracture?', current_date, now(), 'Somebody', now(), 'Somebody', 'Done elsewhere')`,
    [clinicId, id, patientId, episodeId],
  );
  return id;
}
