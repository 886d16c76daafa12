import { useInterval } from '@mantine/hooks';
import { useState } from 'react';

/** Tenths of a second since `since` of the page's own clock. */
export function Stopwatch({ since }: { since: number }) {
  const [now, setNow] = useState(since);
  useInterval(() => setNow(performance.now()), 100, { autoInvoke: true });
  return <span className="numbers">{((now - since) / 1000).toFixed(1)}</span>;
}
