import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { openDatabase, type Database } from '@consilium/db';
import { AuditTrail } from '../audit/audit-trail.ts';
import { countStatement } from '../context/request-context.ts';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { ContextTransaction } from './context-transaction.ts';
import { DATABASE } from './database.token.ts';
import { UnitOfWork } from './unit-of-work.ts';

@Global()
@Module({
  providers: [
    {
      provide: DATABASE,
      useFactory: (config: Config) =>
        openDatabase(config.databaseUrl, { maxConnections: config.poolSize, onStatement: countStatement }),
      inject: [CONFIG],
    },
    ContextTransaction,
    AuditTrail,
    UnitOfWork,
  ],
  exports: [DATABASE, ContextTransaction, AuditTrail, UnitOfWork],
})
export class DbModule implements OnApplicationShutdown {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  onApplicationShutdown = (): Promise<void> => this.database.$disconnect();
}
