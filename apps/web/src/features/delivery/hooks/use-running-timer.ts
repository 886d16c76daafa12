import { useState } from 'react';
import { dropTimer, keepTimer, readTimer, type RunningTimer } from '../running-timer.ts';

/** The intervention that is going on in a session on this device. */
export function useRunningTimer(sessionId: string) {
  const [timer, setTimer] = useState<RunningTimer | null>(() => readTimer(sessionId));
  return {
    timer,
    run: (next: Omit<RunningTimer, 'sessionId' | 'startedAt'>, at = new Date()) => {
      const started = { ...next, sessionId, startedAt: at.toISOString() };
      keepTimer(started);
      setTimer(started);
    },
    clear: () => {
      dropTimer(sessionId);
      setTimer(null);
    },
  };
}
