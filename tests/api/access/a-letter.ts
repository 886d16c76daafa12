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

/** A letter to a school, signed. */
export async function aSchoolLetter(owner: Pool, clinicId: string, patientId: string): Promise<string> {
  const id = randomUUID();
  const content = {
    ...{ patientName: 'Robin Example', birthDate: '2012-05-17', clinicName: 'Clinic', on: '2026-11-02' },
    plan: {
      ...{ schoolName: 'Riverside', contact: '', support: 'NONE', returns: 'FULL', meetingOn: null },
      steps: [{ startsOn: '2026-11-09', halfDays: 10, physicalEducation: 'FULL' }],
      ...{ accommodations: [], furtherRequests: '' },
    },
  };
  await owner.query(
    `INSERT INTO school_letter (clinic_id, id, patient_id, number, plan_number, language, consent_by, consent_on, content,
       signed_at, signed_by_name) VALUES ($1, $2, $3, 1, 1, 'en', 'Dana', '2026-11-02', $4, now(), 'x')`,
    [clinicId, id, patientId, JSON.stringify(content)],
  );
  return id;
}
