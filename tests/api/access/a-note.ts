import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A note marked as entered in error: nothing can happen to it any more. */
export async function aNote(owner: Pool, clinicId: string, patientId: string): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO session_note (clinic_id, id, patient_id, discipline_code, template, template_version, sections, status,
       author_user_id, author_name, author_credential, author_level, occurred_at, entered_at, recorded_at, saved_at)
     VALUES ($1, $2, $3, 'PHYSIOTHERAPY', 'SOAP', 1, '[]', 'ENTERED_IN_ERROR', $4, 'Test', 'PT', 'INDEPENDENT', now(), now(),
       now(), now())`,
    [clinicId, id, patientId, randomUUID()],
  );
  return id;
}
