import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import type { LocalDate } from '@consilium/domain';
import { useCallback } from 'react';
import { ScheduleChangedDocument, SessionsDocument } from '../operations.ts';

interface Days {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

/** The sessions of the days, kept up to date: what others change is fetched again quietly, only for its days. */
export function useWeekSessions({ from, until }: Days) {
  const client = useApolloClient();
  const query = useQuery(SessionsDocument, { variables: { from, until }, notifyOnNetworkStatusChange: true });

  /** Fetches some days again and exchanges them in the list, sessions that left or came included. */
  const refresh = useCallback(
    async (touched: Days, gone: readonly string[] = []) => {
      const days = { from: later(from, touched.from), until: earlier(until, touched.until) };
      if (days.from > days.until) return;
      const { data } = await client.query({
        query: SessionsDocument,
        variables: days,
        fetchPolicy: 'network-only',
      });
      const fresh = data?.sessions ?? [];
      const known = new Set([...gone, ...fresh.map(({ id }) => id)]);
      client.cache.updateQuery(
        { query: SessionsDocument, variables: { from, until } },
        (list) =>
          list && {
            sessions: [
              ...list.sessions.filter(
                ({ id, localOn }) => !known.has(id) && (localOn < days.from || localOn > days.until),
              ),
              ...fresh,
            ],
          },
      );
    },
    [client, from, until],
  );

  useSubscription(ScheduleChangedDocument, {
    variables: { from, until },
    ignoreResults: true,
    onData: ({ data }) => {
      const change = data.data?.scheduleChanged;
      // A failed quiet refresh is made good by the next one; the connection refetches when it comes back.
      if (change) refresh(change, change.sessionIds).catch(() => undefined);
    },
  });
  return { ...query, refresh };
}
