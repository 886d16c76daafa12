import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import type { HoldsInForceQuery } from '../../../gql/graphql.ts';
import { READABLE_OFFLINE } from '../../../offline/index.ts';
import { HoldsInForceDocument, PatientRecordChangedDocument } from '../operations.ts';

export type HoldInForce = HoldsInForceQuery['holdsInForce'][number];

/** Missed events are found by asking again. Milliseconds. */
const ASK_AGAIN_MS = 60_000;
/** Every stream begins with an event: they are answered together. Milliseconds. */
const GATHER_MS = 150;

/** The holds in force of the patients of a list, asked for at once and followed one by one. */
export function useHoldsInForce(ids: readonly string[]): (patientId: string) => readonly HoldInForce[] {
  const client = useApolloClient();
  const key = [...new Set(ids)].sort().join(' ');
  const patientIds = key === '' ? [] : key.split(' ');
  const { data, refetch } = useQuery(HoldsInForceDocument, {
    variables: { patientIds },
    skip: patientIds.length === 0,
    fetchPolicy: 'cache-and-network',
    pollInterval: ASK_AGAIN_MS,
    context: READABLE_OFFLINE,
  });
  useEffect(() => {
    let waiting: number | undefined;
    const askSoon = () => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => void refetch().catch(() => undefined), GATHER_MS);
    };
    const open = (key === '' ? [] : key.split(' ')).map((patientId) =>
      client.subscribe({ query: PatientRecordChangedDocument, variables: { patientId } }).subscribe({
        next: ({ data: event }) => {
          if (event?.patientRecordChanged.kinds.includes('HOLD')) askSoon();
        },
        // The next look asks again.
        error: () => undefined,
      }),
    );
    return () => {
      window.clearTimeout(waiting);
      open.forEach((one) => one.unsubscribe());
    };
  }, [client, key, refetch]);
  return (patientId) => (data?.holdsInForce ?? []).filter((hold) => hold.patientId === patientId);
}
