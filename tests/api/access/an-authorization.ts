import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** An authorization that was withdrawn: nobody can change it again. */
export async function anAuthorization(owner: Pool, clinicId: string, patientId: string): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO coverage_authorization (clinic_id, id, patient_id, payer, reference, starts_on, ends_on, updated_at,
       updated_by_name, withdrawn_at, withdrawn_by_name, withdrawn_reason)
     VALUES ($1, $2, $3, 'Payer', 'PA-1', current_date, current_date, now(), 'Somebody', now(), 'Somebody', 'Typing mistake')`,
    [clinicId, id, patientId],
  );
  return id;
}
