import { Global, Module } from '@nestjs/common';
import { MailQueue } from './mail-queue.repository.ts';
import { MailSender } from './mail-sender.ts';
import { QueuedMailQueries } from './queued-mail.queries.ts';

@Global()
@Module({ providers: [MailQueue, QueuedMailQueries, MailSender], exports: [MailQueue] })
export class MailModule {}
