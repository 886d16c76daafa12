import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A task that was cancelled. */
export async function aCancelledTask(owner: Pool, clinicId: string, patientId: string): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO task (clinic_id, id, patient_id, title, owner_discipline_code, status, source, created_at, created_by_name,
       closed_at, closed_by_name, cancel_reason)
     VALUES ($1, $2, $3, 'Canary task', 'NURSING', 'CANCELLED', 'MANUAL', now(), 'Somebody', now(), 'Somebody', 'Not needed')`,
    [clinicId, id, patientId],
  );
  return id;
}
