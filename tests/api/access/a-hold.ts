import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A hold that was lifted already: it is in nobody's way. */
export async function aHold(owner: Pool, clinicId: string, patientId: string): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO hold (clinic_id, id, patient_id, whole_programme, reason, source, set_by_name, set_at, review_on,
       lifted_at, lifted_by_name, lift_reason)
     VALUES ($1, $2, $3, true, 'Fever', 'MANUAL', 'Somebody', now(), current_date, now(), 'Somebody', 'Well again')`,
    [clinicId, id, patientId],
  );
  return id;
}
