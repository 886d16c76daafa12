import type { DatabaseTransaction } from '@consilium/db';

/** Weeks before the first booked one: with it eight weeks of sessions. */
const WEEKS = 7;

/**
 * The weeks before the first one that was built: the same sessions at the same times of the clinic's clock, for those who
 * had been admitted by then. Who was in the programme before, and is discharged now, had the times of somebody who was not
 * there yet. Ids follow from what they repeat, so that the same clinic always tells the same story.
 */
export async function repeatEarlierWeeks(db: DatabaseTransaction, clinicId: string): Promise<void> {
  // Thousands of rows have just been written: without figures about them the joins below would take minutes.
  await db.$executeRaw`ANALYZE therapy_session, session_patient, episode_of_care, intervention, care_plan`;
  await repeatParts(db, clinicId);
  await db.$executeRaw`
    INSERT INTO therapy_session (clinic_id, id, kind, title, discipline_code, starts_at, ends_at, local_on, start_minute, time_zone,
      room_id, capacity, created_at, created_by_name, updated_at)
    SELECT DISTINCT ON (e.id) e.clinic_id, e.id, s.kind, s.title, s.discipline_code, e.starts_at, e.ends_at, e.local_on, s.start_minute,
      s.time_zone, s.room_id, s.capacity, e.starts_at - interval '7 days', s.created_by_name, e.starts_at - interval '7 days'
    FROM earlier e JOIN therapy_session s ON s.clinic_id = e.clinic_id AND s.id = e.session_id`;
  await db.$executeRaw`
    INSERT INTO session_member (clinic_id, session_id, member_id, discipline_code, starts_at, ends_at, occupies)
    SELECT DISTINCT e.clinic_id, e.id, m.member_id, m.discipline_code, e.starts_at, e.ends_at, true
    FROM earlier e JOIN session_member m ON m.clinic_id = e.clinic_id AND m.session_id = e.session_id`;
  await db.$executeRaw`
    INSERT INTO session_patient (clinic_id, session_id, patient_id, intervention_id, starts_at, ends_at, occupies)
    SELECT clinic_id, id, patient_id, intervention_id, starts_at, ends_at, true FROM earlier`;
}

/** A row for each patient in each session of the earlier weeks. */
function repeatParts(db: DatabaseTransaction, clinicId: string): Promise<number> {
  return db.$executeRaw`
    CREATE TEMPORARY TABLE earlier ON COMMIT DROP AS
    WITH first AS (
      SELECT date_trunc('week', min(local_on))::date AS monday FROM therapy_session WHERE clinic_id = ${clinicId}::uuid),
    episode AS (
      SELECT patient_id, admitted_on, discharged_on FROM episode_of_care
      WHERE clinic_id = ${clinicId}::uuid AND open AND admitted_on IS NOT NULL),
    former AS (
      SELECT episode.*, row_number() OVER (ORDER BY discharged_on DESC, patient_id) AS place
      FROM episode, first WHERE discharged_on BETWEEN first.monday - ${7 * WEEKS}::integer AND first.monday),
    present AS (
      SELECT episode.*, row_number() OVER (ORDER BY admitted_on DESC, patient_id) AS place
      FROM episode, first WHERE discharged_on IS NULL AND admitted_on <= first.monday),
    part AS (
      SELECT p.session_id, p.patient_id AS booked, e.patient_id, p.intervention_id, e.admitted_on, NULL::date AS until
      FROM session_patient p JOIN episode e ON e.patient_id = p.patient_id AND e.discharged_on IS NULL
      WHERE p.clinic_id = ${clinicId}::uuid AND p.attends
      UNION ALL
      SELECT p.session_id, p.patient_id, f.patient_id, own.id, f.admitted_on, least(f.discharged_on, c.admitted_on - 1)
      FROM session_patient p JOIN present c ON c.patient_id = p.patient_id JOIN former f ON f.place = c.place
      JOIN intervention i ON i.clinic_id = p.clinic_id AND i.id = p.intervention_id
      CROSS JOIN LATERAL (SELECT o.id FROM intervention o JOIN care_plan k ON k.clinic_id = o.clinic_id AND k.id = o.care_plan_id
        WHERE k.clinic_id = p.clinic_id AND k.patient_id = f.patient_id AND o.kind = i.kind AND o.discipline_code = i.discipline_code
        ORDER BY o.id LIMIT 1) own
      WHERE p.clinic_id = ${clinicId}::uuid AND p.attends)
    SELECT s.clinic_id, s.id AS session_id, md5('earlier' || s.id || back)::uuid AS id, s.local_on - 7 * back AS local_on,
      part.patient_id, part.intervention_id,
      (s.local_on - 7 * back + make_interval(mins => s.start_minute)) AT TIME ZONE s.time_zone AS starts_at,
      (s.local_on - 7 * back + make_interval(mins => s.start_minute)) AT TIME ZONE s.time_zone + (s.ends_at - s.starts_at) AS ends_at
    FROM therapy_session s CROSS JOIN first CROSS JOIN generate_series(1, ${WEEKS}::integer) back
    JOIN part ON part.session_id = s.id AND part.admitted_on <= s.local_on - 7 * back
      AND (part.until IS NULL OR part.until >= s.local_on - 7 * back)
    WHERE s.clinic_id = ${clinicId}::uuid AND s.occupies AND s.local_on BETWEEN first.monday AND first.monday + 6`;
}
