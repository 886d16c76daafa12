import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A group session with one patient, far enough ahead that nothing else is there. */
export async function aTherapySession(
  owner: Pool,
  clinicId: string,
  patientId: string,
  memberId: string,
): Promise<string> {
  const id = randomUUID();
  const times = `'2031-01-06T15:00:00Z', '2031-01-06T15:45:00Z'`;
  await owner.query(
    `INSERT INTO therapy_session (clinic_id, id, kind, title, discipline_code, starts_at, ends_at, local_on, start_minute,
       time_zone, created_by_name)
     VALUES ($1, $2, 'GROUP', 'Canary group', 'PHYSIOTHERAPY', ${times}, '2031-01-06', 600, 'America/New_York', 'Test')`,
    [clinicId, id],
  );
  await owner.query(
    `INSERT INTO session_member (clinic_id, session_id, member_id, discipline_code, starts_at, ends_at, occupies)
     VALUES ($1, $2, $3, 'PHYSIOTHERAPY', ${times}, true)`,
    [clinicId, id, memberId],
  );
  await owner.query(
    `INSERT INTO session_patient (clinic_id, session_id, patient_id, starts_at, ends_at, occupies) VALUES ($1, $2, $3, ${times}, true)`,
    [clinicId, id, patientId],
  );
  return id;
}
