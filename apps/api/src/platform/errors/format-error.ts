import { unwrapResolverError } from '@apollo/server/errors';
import { HttpException } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { fromDatabaseError } from './database-errors.ts';
import { THROWN_CODES } from './thrown.ts';
import { withoutValues } from './without-values.ts';

const PASSED_ON = new Set<string>([
  ...THROWN_CODES,
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * The one place where an error becomes an answer: a code, a constant sentence, the request id. Stack, SQL,
 * values and names stay here; the log gets the class and the code of the failure, never its message.
 */
export const errorFormatter =
  (logger: Logger, requestId: () => string | undefined) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const known =
      original instanceof GraphQLError
        ? original
        : (fromDatabaseError(original) ?? fromHttpException(original));
    const code = codeOf((known ?? formatted).extensions);
    const id = requestId();
    if (PASSED_ON.has(code)) {
      return {
        message: withoutValues((known ?? formatted).message),
        ...(formatted.path ? { path: formatted.path } : {}),
        extensions: { ...(known ?? formatted).extensions, code, requestId: id, stacktrace: undefined },
      };
    }
    logger.error(
      { requestId: id, failure: describe(original), path: formatted.path?.join('.') },
      'operation failed',
    );
    return {
      message:
        'Something went wrong on our side. Nothing was saved. Quote the request id if it happens again.',
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id },
    };
  };

function fromHttpException(error: unknown): GraphQLError | undefined {
  if (!(error instanceof HttpException) || error.getStatus() !== 400) return undefined;
  return new GraphQLError('The request is not well formed.', { extensions: { code: 'BAD_USER_INPUT' } });
}

/** Class, code and the frames of our own code: enough to find a bug, nothing of a patient. */
function describe(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, code: (error as { code?: unknown }).code, frames: frames.slice(0, 8) };
}

function codeOf(extensions: Record<string, unknown> | undefined): string {
  return typeof extensions?.['code'] === 'string' ? extensions['code'] : '';
}
