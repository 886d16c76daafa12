import { Prisma } from '@consilium/db';
import { GraphQLError } from 'graphql';
import { badInput, conflict, forbidden, unavailable } from './thrown.ts';

/** The SQLSTATE of a failed statement, wherever Prisma put it. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  const meta = error.meta as { code?: string; driverAdapterError?: { cause?: { originalCode?: string } } };
  return meta?.driverAdapterError?.cause?.originalCode ?? meta?.code;
}

/** True for a deadlock or a serialization failure: nothing was written and the whole unit may be repeated. */
export function mayRetry(error: unknown): boolean {
  const known = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : undefined;
  return known === 'P2034' || ['40001', '40P01'].includes(sqlState(error) ?? '');
}

export const isUniqueViolation = (error: unknown): boolean =>
  (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') ||
  sqlState(error) === '23505';

export const isExclusionViolation = (error: unknown): boolean => sqlState(error) === '23P01';

const UNREACHABLE = /timeout|terminat|connect|ECONN|EPIPE|closed|shutting down|starting up|too many clients/i;

/** Turns a database failure into what a client may know of it; undefined when it is a bug of ours. */
export function fromDatabaseError(error: unknown): GraphQLError | undefined {
  const state = sqlState(error) ?? '';
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (error.code === 'P2028' || error.code === 'P2024' || error.code.startsWith('P1')) return unavailable();
    if (
      error.code === 'P2007' ||
      error.code === 'P2020' ||
      error.code === 'P2023' ||
      state.startsWith('22')
    ) {
      return badInput('A value is not well formed. Check identifiers, dates and numbers.');
    }
    if (isUniqueViolation(error) || state === '23P01' || mayRetry(error)) return conflict();
    if (state === '42501') return forbidden();
    if (/^(08|53|57)/.test(state)) return unavailable();
    return undefined;
  }
  if (error instanceof Prisma.PrismaClientInitializationError) return unavailable();
  if (error instanceof Prisma.PrismaClientValidationError) return undefined;
  if (error instanceof Error && !(error instanceof GraphQLError) && UNREACHABLE.test(error.message))
    return unavailable();
  return undefined;
}

/** Whether the database could not be reached: the same request may well succeed a moment later. */
export const isUnavailable = (error: unknown): boolean =>
  (error instanceof GraphQLError ? error : fromDatabaseError(error))?.extensions['code'] === 'UNAVAILABLE';
