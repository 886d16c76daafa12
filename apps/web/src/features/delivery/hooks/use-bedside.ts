import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../../../app/session.tsx';
import { READABLE_OFFLINE, useUnsent } from '../../../offline/index.ts';
import { useNotify, type RefusalLike } from '../../../ui/index.ts';
import { BedsideDocument } from '../operations.ts';
import { withUnsent } from '../unsent-bedside.ts';
import { useBedsideRecords, type BedsideRecords, type Outcome } from './use-bedside-records.ts';

/** One session and its writes: as the server has it, with what this device has not sent yet laid over it. */
export function useBedside(sessionId: string) {
  const notify = useNotify();
  const { viewer } = useSession();
  const records = useBedsideRecords();
  const unsent = useUnsent();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const { data, error, loading, refetch } = useQuery(BedsideDocument, {
    variables: { sessionId },
    fetchPolicy: 'cache-and-network',
    context: READABLE_OFFLINE,
  });
  const stored = data?.bedsideSession ?? null;
  const bedside = useMemo(
    () => stored && withUnsent(stored, unsent, data?.performanceActivities ?? [], viewer),
    [stored, unsent, data?.performanceActivities, viewer],
  );
  // What was sent later, with the connection back, is read from the server again.
  const waiting = useRef(unsent.length);
  useEffect(() => {
    if (unsent.length < waiting.current) void refetch().catch(() => undefined);
    waiting.current = unsent.length;
  }, [unsent.length, refetch]);

  /** Carries a write out; the page says why when it was refused, and null when it failed. */
  const carryOut = async <T>(
    write: (records: BedsideRecords) => Promise<Outcome<T>>,
  ): Promise<Outcome<T> | null> => {
    setBusy(true);
    setRefusal(null);
    try {
      const outcome = await write(records);
      if (outcome.kind === 'REFUSED') setRefusal(outcome.refusal);
      if (outcome.kind !== 'WAITING') await refetch().catch(() => undefined);
      return outcome;
    } catch (failure) {
      notify.failed(failure);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return {
    bedside,
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
