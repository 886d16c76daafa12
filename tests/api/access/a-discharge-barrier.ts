import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A barrier that is out of the way. */
export async function aDischargeBarrier(
  owner: Pool,
  clinicId: string,
  { patientId, episodeId }: { readonly patientId: string; readonly episodeId: string },
): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO discharge_barrier (clinic_id, id, patient_id, episode_id, kind, text, opened_at, opened_by_name,
       resolved_at, resolved_by_name, resolution)
     VALUES ($1, $2, $3, $4, 'SCHOOL', 'Canary barrier', now(), 'Somebody', now(), 'Somebody', 'Canary way')`,
    [clinicId, id, patientId, episodeId],
  );
  return id;
}
