import { useQuery, useSubscription } from '@apollo/client/react';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { CarePlanChangedDocument, CarePlanDocument } from '../operations.ts';

/** Several events of one save arrive together; one request answers them all. Milliseconds. */
const GATHER_MS = 120;

/** The plan, kept up to date while the page is open. `lastChange` is what somebody changed last. */
export function useCarePlan(planId: string) {
  const query = useQuery(CarePlanDocument, { variables: { id: planId }, fetchPolicy: 'cache-and-network' });
  const [lastChange, setLastChange] = useState<{
    readonly byName: string | null;
    readonly at: string;
  } | null>(null);
  const refresh = useDebouncedCallback(() => void query.refetch(), GATHER_MS);
  useSubscription(CarePlanChangedDocument, {
    variables: { carePlanId: planId },
    ignoreResults: true,
    onData: ({ data }) => {
      const event = data.data?.carePlanChanged;
      // Viewers are in the event itself and already in the cache.
      if (!event || event.kind === 'PRESENCE') return;
      setLastChange({ byName: event.byName, at: event.at });
      refresh();
    },
  });
  return { ...query, plan: query.data?.carePlan ?? null, lastChange };
}
