import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A medicine that was stopped. */
export async function aMedication(owner: Pool, clinicId: string, patientId: string): Promise<string> {
  const id = randomUUID();
  await owner.query('INSERT INTO medication (clinic_id, id, patient_id) VALUES ($1, $2, $3)', [
    clinicId,
    id,
    patientId,
  ]);
  await owner.query(
    `INSERT INTO medication_revision (clinic_id, medication_id, number, name, medication_class, dose_value, dose_unit, route,
       indication, status, reason, written_at, written_by_name)
     VALUES ($1, $2, 1, 'Canary drops', 'OTHER', 1, 'mg', 'ORAL', 'Canary', 'STOPPED', 'Over', now(), 'Somebody')`,
    [clinicId, id],
  );
  return id;
}
