import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A stretch of therapy, an attempt and a payer's rule. */
export async function aDelivery(
  owner: Pool,
  clinicId: string,
  { patientId, memberId, sessionId }: { patientId: string; memberId: string; sessionId: string },
) {
  const [deliveryId, performanceId, payerPolicyId] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query(
    `INSERT INTO intervention_delivery (clinic_id, id, session_id, patient_id, kind, discipline_code, member_id, started_at,
       ended_at, minutes, one_to_one, entered_at, recorded_at, by_name)
     VALUES ($1, $2, $3, $4, 'HYDROTHERAPY', 'PHYSIOTHERAPY', $5, '2031-01-06T15:00Z', '2031-01-06T15:30Z', 30, false,
       now(), now(), 'Test')`,
    [clinicId, deliveryId, sessionId, patientId, memberId],
  );
  await owner.query(
    `INSERT INTO performance (clinic_id, id, patient_id, activity_code, activity_name, unit, better, value, occurred_at,
       entered_at, recorded_at, by_name)
     VALUES ($1, $2, $3, 'STAIRS', 'Stairs', 'SECONDS', 'LOWER', 31.5, now(), now(), now(), 'Test')`,
    [clinicId, performanceId, patientId],
  );
  await owner.query(
    `INSERT INTO payer_policy (clinic_id, id, name, rule, unit_minutes, threshold_minutes, updated_at, updated_by_name)
     VALUES ($1, $2, $3, 'CMS_TOTAL', 15, 8, now(), 'Test')`,
    [clinicId, payerPolicyId, `Policy ${payerPolicyId}`],
  );
  return { deliveryId, performanceId, payerPolicyId };
}
