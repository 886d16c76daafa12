import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A draft of a discharge letter. */
export async function aLetter(
  owner: Pool,
  clinicId: string,
  { patientId, episodeId }: { patientId: string; episodeId: string },
): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO discharge_letter (clinic_id, id, patient_id, episode_id, number, language, course, recommendations,
       follow_up, saved_at, saved_by_name)
     VALUES ($1, $2, $3, $4, 1, 'en', 'Three weeks of therapy.', '', 'Psychology in two weeks.', now(), 'x')`,
    [clinicId, id, patientId, episodeId],
  );
  return id;
}
