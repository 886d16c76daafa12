import { Module } from '@nestjs/common';
import { AccessModule } from './access/access.module.ts';
import { SealerModule } from './audit/sealer.module.ts';
import { ConfigModule } from './config/config.module.ts';
import { DbModule } from './db/db.module.ts';
import { EventsModule } from './events/events.module.ts';
import { GraphqlModule } from './graphql/graphql.module.ts';
import { JobsModule } from './jobs/jobs.module.ts';
import { MailModule } from './mail/mail.module.ts';
import { ObservabilityModule } from './observability/observability.module.ts';

/** Everything that is done once and knows no domain. */
@Module({
  imports: [
    ConfigModule,
    ObservabilityModule,
    DbModule,
    AccessModule,
    EventsModule,
    JobsModule,
    MailModule,
    SealerModule,
    GraphqlModule,
  ],
  exports: [GraphqlModule],
})
export class PlatformModule {}
