import { Module } from '@nestjs/common';
import { AccessEventQueries } from './access-event.queries.ts';
import { AccessEventResolver } from './graphql/access-event.resolver.ts';

@Module({ providers: [AccessEventQueries, AccessEventResolver] })
export class AuditModule {}
