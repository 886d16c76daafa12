import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { dropBlock, keepBlock, readBlock, type RunningBlock } from '../block-timer.ts';

/** The block that runs for a protocol on this device, and the time now while one does. */
export function useRunningBlock(protocolId: string) {
  const [block, setBlock] = useState<RunningBlock | null>(() => readBlock(protocolId));
  const [now, setNow] = useState(() => Date.now());
  useInterval(() => setNow(Date.now()), 500, { autoInvoke: block !== null });
  const keep = (next: RunningBlock) => {
    keepBlock(next);
    setBlock(next);
    setNow(Date.now());
  };
  return {
    block,
    now,
    start: (stepKey: string, before: Pick<RunningBlock, 'painBefore' | 'distressBefore'>) =>
      keep({ protocolId, stepKey, ...before, startedAt: new Date().toISOString(), endedAt: null }),
    enter: (
      stepKey: string,
      times: { readonly startedAt: string; readonly endedAt: string },
      before: Pick<RunningBlock, 'painBefore' | 'distressBefore'>,
    ) => keep({ protocolId, stepKey, ...before, ...times, enteredLater: true }),
    end: () => block && keep({ ...block, endedAt: new Date().toISOString() }),
    drop: () => {
      dropBlock(protocolId);
      setBlock(null);
    },
  };
}
