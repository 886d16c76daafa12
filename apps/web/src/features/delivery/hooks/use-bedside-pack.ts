import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { READABLE_OFFLINE, useIsOnline } from '../../../offline/index.ts';
import { BedsideDocument } from '../operations.ts';

/**
 * Takes the sessions of a day along: each is read once while there is a connection, so that its page opens where
 * there is none.
 */
export function useBedsidePack(sessionIds: readonly string[]): void {
  const client = useApolloClient();
  const online = useIsOnline();
  const ids = sessionIds.join();
  useEffect(() => {
    if (!online || ids === '') return undefined;
    let gone = false;
    const take = async () => {
      for (const sessionId of ids.split(',')) {
        if (gone) return;
        await client
          .query({
            query: BedsideDocument,
            variables: { sessionId },
            fetchPolicy: 'network-only',
            context: READABLE_OFFLINE,
          })
          .catch(() => undefined);
      }
    };
    void take();
    return () => {
      gone = true;
    };
  }, [client, ids, online]);
}
