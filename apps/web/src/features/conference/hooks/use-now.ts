import { useInterval } from '@mantine/hooks';
import { useState } from 'react';

/** The present instant, anew every second while `running`. */
export function useNow(running: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  useInterval(() => setNow(new Date()), 1000, { autoInvoke: running });
  return now;
}
