import type { ApolloServerPlugin } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { Inject } from '@nestjs/common';
import type { Logger } from 'pino';
import { AuditTrail } from '../audit/audit-trail.ts';
import { currentContext } from '../context/request-context.ts';
import { ContextTransaction } from '../db/context-transaction.ts';
import { fromDatabaseError } from '../errors/database-errors.ts';
import { unavailable } from '../errors/thrown.ts';
import { LOGGER } from '../observability/logger.ts';

/**
 * Ends every operation: its audit rows are committed before its answer leaves. When they cannot be kept the
 * answer is withheld: no audit row, no answer.
 */
@Plugin()
export class OperationLifecycle implements ApolloServerPlugin {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly audit: AuditTrail,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async requestDidStart() {
    const { audit, transaction, logger } = this;
    return Promise.resolve({
      async willSendResponse({ response }: { response: import('@apollo/server').GraphQLResponse }) {
        const { cookies, requestId, statements } = currentContext();
        response.http.headers.set('x-request-id', requestId);
        response.http.headers.set('x-sql-statements', String(statements));
        if (cookies.length > 0) response.http.headers.set('set-cookie', cookies.join(', '));
        try {
          await audit.flush();
        } catch (error) {
          await transaction.rollback().catch(() => undefined);
          logger.error(
            { requestId, failure: error instanceof Error ? error.name : 'unknown' },
            'an operation could not be recorded',
          );
          const known = fromDatabaseError(error) ?? unavailable();
          response.http.status = 200;
          response.body = {
            kind: 'single',
            singleResult: {
              errors: [{ message: known.message, extensions: { ...known.extensions, requestId } }],
            },
          };
        }
      },
    });
  }
}
