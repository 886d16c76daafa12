import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useDebouncedCallback } from '@mantine/hooks';
import { ConferenceChangedDocument, ConferenceDocument } from '../operations.ts';
import { AgendaPartDocument } from '../item-operations.ts';

/** Several events of one step arrive together; one request answers them all. Milliseconds. */
const GATHER_MS = 120;

/** A conference, kept up to date with what the others in the room write. */
export function useConference(id: string) {
  const client = useApolloClient();
  const query = useQuery(ConferenceDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const refresh = useDebouncedCallback(
    () => void client.refetchQueries({ include: [ConferenceDocument, AgendaPartDocument] }),
    GATHER_MS,
  );
  useSubscription(ConferenceChangedDocument, {
    variables: { conferenceId: id },
    ignoreResults: true,
    onData: refresh,
  });
  return { ...query, conference: query.data?.conference ?? null };
}
