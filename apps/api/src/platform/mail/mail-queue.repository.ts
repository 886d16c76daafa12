import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../context/request-context.ts';
import type { MailTemplate } from './mail-templates.ts';

export interface MailAddressee {
  readonly email: string;
  readonly displayName: string;
  readonly locale: string;
}

/** Queues mail in the writing transaction: it is sent if and only if the write is kept. */
@Injectable()
export class MailQueue {
  /** `link`: a path below the page's address that only this addressee is to know; it stands in the mail alone. */
  async add(
    db: DatabaseTransaction,
    to: readonly MailAddressee[],
    template: MailTemplate,
    link: string | null = null,
  ): Promise<void> {
    const now = currentContext().now();
    await db.queuedMail.createMany({
      data: to.map(({ email, displayName, locale }) => ({
        clinicId: currentActor().clinicId,
        toAddress: email,
        toName: displayName,
        locale,
        template,
        link,
        createdAt: now,
        nextAttemptAt: now,
      })),
    });
  }
}
