import { useQuery } from '@apollo/client/react';
import { READABLE_OFFLINE } from '../../../offline/index.ts';
import { MyLadderNoticesDocument, type LadderNotice } from '../ladder-notice-operations.ts';

interface LadderNotices {
  readonly unseen: readonly LadderNotice[];
  /** Whether it is known that these are all. */
  readonly known: boolean;
  readonly reload: () => void;
}

/** What the reader was told of ladders and has not marked as seen. */
export function useLadderNotices(): LadderNotices {
  const { data, error, refetch } = useQuery(MyLadderNoticesDocument, {
    fetchPolicy: 'cache-and-network',
    context: READABLE_OFFLINE,
  });
  return {
    unseen: data?.myDesensitizationNotices.filter(({ seenAt }) => seenAt == null) ?? [],
    known: data !== undefined || error !== undefined,
    reload: () => void refetch().catch(() => undefined),
  };
}
