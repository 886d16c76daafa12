import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNotify, type RefusalLike } from '../../../ui/index.ts';
import { BedsideDocument } from '../operations.ts';
import { useBedsideRecords, type BedsideRecords, type Outcome } from './use-bedside-records.ts';

/** What somebody else records in the same session is seen after this long at the latest. Milliseconds. */
const ASK_AGAIN_MS = 20_000;

/** One session and its writes; whatever was written is read again. */
export function useBedside(sessionId: string) {
  const notify = useNotify();
  const records = useBedsideRecords();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const { data, error, loading, refetch } = useQuery(BedsideDocument, {
    variables: { sessionId },
    fetchPolicy: 'cache-and-network',
    pollInterval: ASK_AGAIN_MS,
  });

  /** Carries a write out; null when it was refused or failed, and the page says so. */
  const carryOut = async <T>(write: (records: BedsideRecords) => Promise<Outcome<T>>): Promise<T | null> => {
    setBusy(true);
    setRefusal(null);
    try {
      const outcome = await write(records);
      if (outcome.kind === 'REFUSED') setRefusal(outcome.refusal);
      await refetch();
      return outcome.kind === 'RECORDED' ? outcome.recorded : null;
    } catch (failure) {
      notify.failed(failure);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return {
    bedside: data?.bedsideSession ?? null,
    activities: data?.performanceActivities ?? [],
    error,
    loading,
    refetch,
    busy,
    refusal,
    carryOut,
  };
}

export type CarryOut = ReturnType<typeof useBedside>['carryOut'];
