import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A conference that is over, about one patient who was put off: nothing about it can be written any more. */
export async function aSettledConference(owner: Pool, clinicId: string, patientId: string) {
  const [conferenceId, agendaItemId, conferenceFlagId, conferenceDecisionId] = [
    ...[randomUUID(), randomUUID(), randomUUID(), randomUUID()],
  ] as [string, string, string, string];
  await owner.query(
    `INSERT INTO conference (clinic_id, id, starts_at, minutes, status, started_at, stopped_at, created_at, created_by_name)
     VALUES ($1, $2, now(), 60, 'CLOSED', now(), now(), now(), 'Somebody')`,
    [clinicId, conferenceId],
  );
  await owner.query(
    `INSERT INTO agenda_item (clinic_id, id, conference_id, patient_id, position) VALUES ($1, $2, $3, $4, 1)`,
    [clinicId, agendaItemId, conferenceId, patientId],
  );
  await owner.query(
    `INSERT INTO conference_flag (clinic_id, id, patient_id, text, raised_at, raised_by_user_id, raised_by_name)
     VALUES ($1, $2, $3, 'Canary point', now(), $4, 'Somebody')`,
    [clinicId, conferenceFlagId, patientId, randomUUID()],
  );
  await owner.query(
    `INSERT INTO conference_decision (clinic_id, id, agenda_item_id, kind, text, decided_at, recorded_by_name)
     VALUES ($1, $2, $3, 'NOTED', 'Canary decision', now(), 'Somebody')`,
    [clinicId, conferenceDecisionId, agendaItemId],
  );
  await owner.query(`UPDATE agenda_item SET status = 'DEFERRED' WHERE id = $1`, [agendaItemId]);
  return { conferenceId, agendaItemId, conferenceFlagId, conferenceDecisionId };
}
