import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '@consilium/db';
import { DATABASE } from '../db/database.token.ts';
import type { MailTemplate } from './mail-templates.ts';

export interface DueMail {
  readonly clinicId: string;
  readonly id: string;
  readonly toAddress: string;
  readonly toName: string;
  readonly locale: string;
  readonly template: MailTemplate;
  /** Path below the page's address, with a secret: for the text of the mail and nothing else. */
  readonly link: string | null;
}

/** Mail of every clinic that is due, through functions that hand out nothing else. */
@Injectable()
export class QueuedMailQueries {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Takes what is due. What is not reported as sent is due again later, by this process or another. */
  take(limit: number): Promise<DueMail[]> {
    return this.database.$queryRaw<DueMail[]>`
      SELECT clinic_id AS "clinicId", id, to_address AS "toAddress", to_name AS "toName", locale, template, link
      FROM queued_mail_take(${limit}::integer)`;
  }

  async sent({ clinicId, id }: DueMail): Promise<void> {
    await this.database.$queryRaw`SELECT queued_mail_sent(${clinicId}::uuid, ${id}::uuid)::text`;
  }

  async refused({ clinicId, id }: DueMail): Promise<void> {
    await this.database.$queryRaw`SELECT queued_mail_refused(${clinicId}::uuid, ${id}::uuid)::text`;
  }
}
