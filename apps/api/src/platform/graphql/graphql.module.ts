import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Logger } from 'pino';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { currentContext } from '../context/request-context.ts';
import { errorFormatter } from '../errors/format-error.ts';
import { LOGGER } from '../observability/logger.ts';
import { OperationLifecycle } from './operation-lifecycle.plugin.ts';
import { InstantScalar, LocalDateScalar } from './scalars.ts';
import { SubscriptionServer } from './subscription-server.ts';

const requestId = (): string | undefined => {
  try {
    return currentContext().requestId;
  } catch {
    return undefined;
  }
};

@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [CONFIG, LOGGER],
      useFactory: (config: Config, logger: Logger) => ({
        autoSchemaFile: true,
        sortSchema: true,
        path: '/graphql',
        graphiql: false,
        introspection: config.introspection,
        includeStacktraceInErrorResponses: false,
        hideSchemaDetailsFromClientErrors: !config.introspection,
        allowBatchedHttpRequests: false,
        csrfPrevention: true,
        persistedQueries: false,
        fieldResolverEnhancers: ['guards'],
        parseOptions: { maxTokens: 2_500 },
        formatError: errorFormatter(logger, requestId),
        preserveHttpStatusForExecutionErrors: false,
      }),
    }),
  ],
  providers: [OperationLifecycle, LocalDateScalar, InstantScalar, SubscriptionServer],
  exports: [SubscriptionServer],
})
export class GraphqlModule {}
