import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Logger } from 'pino';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { PeriodicJobs } from '../jobs/periodic-jobs.ts';
import { LOGGER } from '../observability/logger.ts';
import { composeMail } from './mail-templates.ts';
import { QueuedMailQueries, type DueMail } from './queued-mail.queries.ts';

const EVERY_MS = 2_000;
const BATCH = 20;
const TIMEOUT_MS = 10_000;

/**
 * Sends queued mail by the clinic's server, or, where none is named, writes each one as an .eml file. Mail that
 * could not be handed over stays queued; an address the server refuses for good (5xx) is given up and logged.
 */
@Injectable()
export class MailSender implements OnModuleInit {
  constructor(
    private readonly jobs: PeriodicJobs,
    private readonly queue: QueuedMailQueries,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    if (!this.config.mailUrl && !this.config.mailDirectory) return;
    this.jobs.register({ name: 'send mail', everyMs: EVERY_MS, run: (signal) => this.sendDue(signal) });
  }

  private async sendDue(signal: AbortSignal): Promise<void> {
    const hand = this.transport();
    for (const mail of await this.queue.take(BATCH)) {
      if (signal.aborted) return;
      const { subject, text } = composeMail(mail, this.config.publicUrl);
      const to = { name: mail.toName, address: mail.toAddress };
      try {
        await hand({ from: this.config.mailFrom, to, subject, text, messageId: messageId(mail) }, mail);
        await this.queue.sent(mail);
      } catch (error) {
        if (isRefusedForGood(error)) await this.queue.refused(mail);
        this.logger.warn({ clinicId: mail.clinicId, mailId: mail.id }, 'a mail could not be sent');
      }
    }
  }

  private transport(): (options: SendMailOptions, mail: DueMail) => Promise<void> {
    const { mailUrl, mailDirectory } = this.config;
    if (mailUrl) {
      const smtp = createTransport({
        url: mailUrl,
        ...{ connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS },
      });
      return async (options) => void (await smtp.sendMail(options));
    }
    const folder = mailDirectory ?? '';
    const toText = createTransport({ streamTransport: true, buffer: true });
    return async (options, { id }) => {
      const { message } = await toText.sendMail(options);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(path.join(folder, `${id}.eml`), message as Buffer, { mode: 0o600 });
    };
  }
}

/** The same mail has the same id however often it is handed over: a server may drop the second. */
const messageId = ({ id }: DueMail): string => `<${id}@mail.consilium>`;

function isRefusedForGood(error: unknown): boolean {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  return code >= 550 && code < 560;
}
