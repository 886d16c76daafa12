import type { DatabaseTransaction } from '@consilium/db';

/**
 * What the bedside recorded in the sessions that are over: when they began and ended, minutes of each member with each
 * patient who came, and why time was lost. Ids follow from what they are about, so that the story is always the same.
 */
export async function recordPastDeliveries(
  db: DatabaseTransaction,
  clinicId: string,
  now: Date,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO session_delivery (clinic_id, session_id, started_at, started_by_name, start_recorded_at, finished_at,
      finished_by_name, finish_recorded_at)
    SELECT s.clinic_id, s.id, s.starts_at, by.name, s.starts_at,
      CASE WHEN s.status = 'DELIVERED' THEN s.ends_at END, CASE WHEN s.status = 'DELIVERED' THEN by.name END,
      CASE WHEN s.status = 'DELIVERED' THEN s.ends_at END
    FROM therapy_session s CROSS JOIN LATERAL (
      SELECT m.given_name || ' ' || m.family_name AS name FROM session_member p
      JOIN member m ON m.clinic_id = p.clinic_id AND m.id = p.member_id
      WHERE p.clinic_id = s.clinic_id AND p.session_id = s.id ORDER BY m.id LIMIT 1) by
    WHERE s.clinic_id = ${clinicId}::uuid AND s.status IN ('DELIVERED', 'IN_PROGRESS') AND s.starts_at <= ${now}`;
  await db.$executeRaw`
    INSERT INTO session_presence (clinic_id, id, session_id, patient_id, attendance, arrived_at, loss_reason,
      occurred_at, entered_at, recorded_at, by_name)
    SELECT p.clinic_id, md5('presence' || p.session_id || p.patient_id)::uuid, p.session_id, p.patient_id, p.attendance,
      CASE p.attendance WHEN 'LATE' THEN p.starts_at + interval '10 minutes' END,
      CASE p.attendance WHEN 'ABSENT' THEN 'ILLNESS'
        ELSE (ARRAY['TRANSPORT', 'FAMILY', 'MEDICAL'])[1 + abs(hashtext(p.session_id::text)) % 3] END,
      p.starts_at, p.ends_at, p.ends_at, by.name
    FROM session_patient p CROSS JOIN LATERAL (
      SELECT m.given_name || ' ' || m.family_name AS name FROM session_member t
      JOIN member m ON m.clinic_id = t.clinic_id AND m.id = t.member_id
      WHERE t.clinic_id = p.clinic_id AND t.session_id = p.session_id ORDER BY m.id LIMIT 1) by
    WHERE p.clinic_id = ${clinicId}::uuid AND p.ends_at <= ${now} AND p.attendance IN ('ABSENT', 'LATE')`;
  await db.$executeRaw`
    INSERT INTO intervention_delivery (clinic_id, id, session_id, patient_id, intervention_id, kind, discipline_code,
      member_id, started_at, ended_at, minutes, one_to_one, entered_at, recorded_at, by_name, by_member_id)
    SELECT p.clinic_id, md5('delivery' || p.session_id || p.patient_id || t.member_id)::uuid, p.session_id, p.patient_id,
      i.id, i.kind, t.discipline_code, t.member_id, p.ends_at - make_interval(mins => p.minutes_delivered), p.ends_at,
      p.minutes_delivered, s.kind <> 'GROUP', p.ends_at, p.ends_at, m.given_name || ' ' || m.family_name, m.id
    FROM session_patient p
    JOIN therapy_session s ON s.clinic_id = p.clinic_id AND s.id = p.session_id AND s.status = 'DELIVERED'
    JOIN intervention i ON i.clinic_id = p.clinic_id AND i.id = p.intervention_id
    JOIN session_member t ON t.clinic_id = p.clinic_id AND t.session_id = p.session_id
    JOIN member m ON m.clinic_id = t.clinic_id AND m.id = t.member_id
    WHERE p.clinic_id = ${clinicId}::uuid AND p.ends_at <= ${now} AND p.minutes_delivered > 0
      AND p.attendance IN ('ATTENDED', 'LATE')`;
}
