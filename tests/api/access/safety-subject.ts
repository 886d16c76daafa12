import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A closed safety flag, which nobody can take or close again, and an adverse event. */
export async function aSafetyRecord(
  owner: Pool,
  clinicId: string,
  patientId: string,
): Promise<{ safetyFlagId: string; adverseEventId: string }> {
  const [safetyFlagId, adverseEventId] = [randomUUID(), randomUUID()];
  await owner.query(
    `INSERT INTO safety_flag (clinic_id, id, patient_id, kind, restricted, occurred_at, raised_at, raised_by_name,
       status, acknowledged_by_name, closed_by_name, assessment)
     VALUES ($1, $2, $3, 'HARD_STOP', false, now(), now(), 'Somebody', 'CLOSED', 'Somebody', 'Somebody', 'Seen.')`,
    [clinicId, safetyFlagId, patientId],
  );
  await owner.query(
    `INSERT INTO adverse_event (clinic_id, id, patient_id, event_class, severity, serious, expected, relatedness, action,
       outcome, description, onset_at, entered_at, recorded_at, by_name, by_user_id)
     VALUES ($1, $2, $3, 'SKIN', 1, false, true, 'POSSIBLE', 'NONE', 'RECOVERED', 'Graze', now(), now(), now(), 'Somebody', $2)`,
    [clinicId, adverseEventId, patientId],
  );
  return { safetyFlagId, adverseEventId };
}
