import { useQuery, useSubscription } from '@apollo/client/react';
import { useDebouncedCallback } from '@mantine/hooks';
import { WeekProposalChangedDocument, WeekProposalDocument } from '../operations.ts';

const GATHER_MS = 150;
/** A run that nothing was heard of is asked for all the same. Milliseconds. */
const ASK_AGAIN_MS = 4000;

/** One proposal, followed while it is built and when somebody else decides about it. */
export function useProposal(id: string) {
  const query = useQuery(WeekProposalDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const proposal = query.data?.weekProposal ?? null;
  const running = proposal?.status === 'RUNNING';
  const refresh = useDebouncedCallback(() => void query.refetch(), GATHER_MS);
  useSubscription(WeekProposalChangedDocument, { variables: { id }, ignoreResults: true, onData: refresh });
  useQuery(WeekProposalDocument, {
    variables: { id },
    skip: !running,
    pollInterval: ASK_AGAIN_MS,
    fetchPolicy: 'network-only',
  });
  return { ...query, proposal, running };
}
