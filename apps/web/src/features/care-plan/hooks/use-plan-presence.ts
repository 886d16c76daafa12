import { useMutation } from '@apollo/client/react';
import { useEffect } from 'react';
import { AnnouncePlanPresenceDocument } from '../operations.ts';

/** A presence lapses after 30 s (PRESENCE_SECONDS of the domain), so two may get lost. Milliseconds. */
const HEARTBEAT_MS = 10_000;

/** Tells the others that this person looks at the plan, until the plan is left or the tab is hidden. */
export function usePlanPresence(planId: string): void {
  const [announce] = useMutation(AnnouncePlanPresenceDocument, {
    // The heartbeat of an open tab must not keep a session alive.
    context: { headers: { 'x-consilium-background': '1' } },
  });
  useEffect(() => {
    const send = (leaving: boolean) =>
      // A heartbeat that gets lost is followed by the next one.
      void announce({ variables: { carePlanId: planId, leaving } }).catch(() => undefined);
    const beat = () => {
      if (document.visibilityState === 'visible') send(false);
    };
    const leave = () => send(true);
    const turn = () => (document.visibilityState === 'visible' ? beat() : leave());
    beat();
    const timer = setInterval(beat, HEARTBEAT_MS);
    document.addEventListener('visibilitychange', turn);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', turn);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [announce, planId]);
}
