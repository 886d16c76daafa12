import { useInterval } from '@mantine/hooks';
import { useState } from 'react';

/** Now, every second. */
export function useSecond(): number {
  const [now, setNow] = useState(() => Date.now());
  useInterval(() => setNow(Date.now()), 1000, { autoInvoke: true });
  return now;
}
