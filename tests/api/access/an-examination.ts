import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A signed examination: nobody can change it or sign it again. */
export async function anExamination(
  owner: Pool,
  clinicId: string,
  { patientId, userId }: { readonly patientId: string; readonly userId: string },
): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO examination (clinic_id, id, patient_id, examined_at, recorded_at, saved_at, examiner_user_id,
       examiner_name, findings, note, signed_at, version)
     VALUES ($1, $2, $3, now(), now(), now(), $4, 'Somebody', '[]', 'Walks normally', now(), 2)`,
    [clinicId, id, patientId, userId],
  );
  return id;
}
