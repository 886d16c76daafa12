import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import type { MailAddressee } from '../platform/mail/mail-queue.repository.ts';

/** At most so many reminders for a request, and so many days between them; design defaults. */
const MOST_REMINDERS = 3;
const PAUSE_DAYS = 3;
/** A reminder's link takes the place of an earlier one: not while somebody may be answering by that. */
const QUIET_HOURS = 3;

/** Somebody with an account whose answers are awaited. */
export interface WaitingRespondent extends MailAddressee {
  readonly requestId: string;
  readonly patientId: string;
  readonly instruments: readonly string[];
}

@Injectable()
export class MeasureReminderQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Ids of every clinic, by a function that tells nothing else. */
  async clinics(): Promise<string[]> {
    const db = await this.transaction.client();
    const rows = await db.$queryRaw<{ id: string }[]>`SELECT id::text FROM clinics_to_measure() AS id`;
    await this.transaction.rollback();
    return rows.map(({ id }) => id);
  }

  /** Open requests of people with an account of their own, not reminded in the past days. */
  async waiting(today: LocalDate): Promise<WaitingRespondent[]> {
    const db = await this.transaction.client();
    const { clinicId } = currentActor();
    return db.$queryRaw<WaitingRespondent[]>`
      SELECT r.id::text AS "requestId", r.patient_id::text AS "patientId", u.email, u.display_name AS "displayName",
        u.locale, r.instruments
      FROM measure_request r
      JOIN user_account u ON u.clinic_id = r.clinic_id AND u.disabled_at IS NULL
        AND ((r.respondent = 'GUARDIAN' AND u.guardian_id = r.guardian_id)
          OR (r.respondent = 'PATIENT' AND u.patient_id = r.patient_id))
      WHERE r.clinic_id = ${clinicId}::uuid AND r.status IN ('DUE', 'SENT', 'STARTED')
        AND r.opens_on <= ${today}::date AND r.closes_on >= ${today}::date AND r.reminders < ${MOST_REMINDERS}
        AND (r.sent_at IS NULL OR r.sent_at < ${currentContext().now()}::timestamptz - make_interval(hours => ${QUIET_HOURS}::integer))
        AND (r.reminded_at IS NULL OR r.reminded_at < ${currentContext().now()}::timestamptz - make_interval(days => ${PAUSE_DAYS}::integer))
      ORDER BY r.due_on, r.id LIMIT 500`;
  }
}
