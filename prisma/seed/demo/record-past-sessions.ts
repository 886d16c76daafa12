import { openDatabase } from '@consilium/db';
import { repeatEarlierWeeks } from './earlier-weeks.ts';
import { recordPastDeliveries } from './record-past-deliveries.ts';

/**
 * The weeks before the first that was built, and what happened in the sessions that are over: most young people came, one in twenty-five was ill, one came late. Who,
 * follows from the ids, so that the same clinic always tells the same story. What goes on now is in progress.
 */
export async function recordPastSessions(ownerUrl: string, clinicId: string, now: Date): Promise<void> {
  const database = openDatabase(ownerUrl, { maxConnections: 1 });
  try {
    await database.$transaction(async (db) => {
      await repeatEarlierWeeks(db, clinicId);
      await db.$executeRaw`
        UPDATE session_patient SET
          attendance = CASE hashtext(session_id::text || patient_id::text) % 25 WHEN 0 THEN 'ABSENT' WHEN 1 THEN 'LATE'
            ELSE 'ATTENDED' END,
          attendance_note = CASE hashtext(session_id::text || patient_id::text) % 25 WHEN 0 THEN 'Called in ill.' ELSE '' END,
          minutes_delivered = CASE hashtext(session_id::text || patient_id::text) % 25 WHEN 0 THEN 0
            WHEN 1 THEN greatest(5, extract(epoch FROM ends_at - starts_at)::int / 60 - 10)
            ELSE extract(epoch FROM ends_at - starts_at)::int / 60 END
        WHERE clinic_id = ${clinicId}::uuid AND ends_at <= ${now}`;
      await db.$executeRaw`
        UPDATE therapy_session s SET previous_status = status, version = version + 1, updated_at = ends_at,
          status = CASE WHEN EXISTS (SELECT FROM session_patient p WHERE p.clinic_id = s.clinic_id AND p.session_id = s.id
            AND p.attendance <> 'ABSENT') THEN 'DELIVERED' ELSE 'NO_SHOW' END
        WHERE clinic_id = ${clinicId}::uuid AND ends_at <= ${now} AND status = 'PLANNED'`;
      await db.$executeRaw`
        UPDATE session_patient SET attendance = 'ARRIVED'
        WHERE clinic_id = ${clinicId}::uuid AND starts_at <= ${now} AND ends_at > ${now}`;
      await db.$executeRaw`
        UPDATE therapy_session SET previous_status = status, status = 'IN_PROGRESS', version = version + 1, updated_at = starts_at
        WHERE clinic_id = ${clinicId}::uuid AND starts_at <= ${now} AND ends_at > ${now} AND status = 'PLANNED'`;
      await recordPastDeliveries(db, clinicId, now);
    });
  } finally {
    await database.$disconnect();
  }
}
