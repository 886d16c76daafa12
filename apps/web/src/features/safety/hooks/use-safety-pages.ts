import { useQuery, useSubscription } from '@apollo/client/react';
import { useAccess, useSession } from '../../../app/session.tsx';
import { MySafetyPagesDocument, SafetyPagesChangedDocument } from '../operations.ts';

/** A page that was missed while the connection was away is found by asking again. Milliseconds. */
const ASK_AGAIN_MS = 60_000;

/** Pages to the viewer, as they come. Families are never paged. */
export function useSafetyPages() {
  const { viewer } = useSession();
  const skip = !useAccess()('safetyPage.answerOwn') || viewer.mustChangePassword;
  const { data, refetch } = useQuery(MySafetyPagesDocument, {
    skip,
    fetchPolicy: 'cache-and-network',
    pollInterval: ASK_AGAIN_MS,
  });
  useSubscription(SafetyPagesChangedDocument, {
    skip,
    ignoreResults: true,
    onData: () => void refetch().catch(() => undefined),
  });
  return { pages: data?.mySafetyPages ?? [], refetch };
}
