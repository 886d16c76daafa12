import { CombinedGraphQLErrors } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { READABLE_OFFLINE } from '../../../offline/index.ts';
import { errorCode } from '../../../ui/error-state.tsx';
import type { PatientQuery } from '../../../gql/graphql.ts';
import { PatientDocument } from '../operations.ts';

export type PatientIdentity = PatientQuery['patient'];

export type PatientState =
  | { readonly kind: 'LOADING' }
  | { readonly kind: 'OPEN'; readonly patient: PatientIdentity }
  /** Outside the care team; `breakGlass` when emergency access may be opened. */
  | { readonly kind: 'CLOSED'; readonly breakGlass: boolean }
  | { readonly kind: 'UNKNOWN' }
  | { readonly kind: 'FAILED'; readonly error: unknown };

/** Who it is and whether the reader may open the record. */
export function usePatient(id: string) {
  const query = useQuery(PatientDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    context: READABLE_OFFLINE,
  });
  return {
    state: stateOf(query.error, query.data),
    reload: () => void query.refetch().catch(() => undefined),
  };
}

function stateOf(error: unknown, data: PatientQuery | undefined): PatientState {
  const code = error ? errorCode(error) : null;
  if (code === 'FORBIDDEN') return { kind: 'CLOSED', breakGlass: offersBreakGlass(error) };
  // An id that is no id is as unknown as one that belongs to another clinic.
  if (code === 'NOT_FOUND' || code === 'BAD_USER_INPUT') return { kind: 'UNKNOWN' };
  if (data) return { kind: 'OPEN', patient: data.patient };
  return error ? { kind: 'FAILED', error } : { kind: 'LOADING' };
}

function offersBreakGlass(error: unknown): boolean {
  if (!CombinedGraphQLErrors.is(error)) return false;
  return error.errors.some(({ extensions }) => extensions?.['breakGlass'] === true);
}
