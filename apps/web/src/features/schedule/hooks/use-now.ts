import { localMinuteIn, type LocalMinute } from '@consilium/domain';
import { useEffect, useState } from 'react';
import { useSession } from '../../../app/session.tsx';

const MINUTE_MS = 60_000;

/** The clinic's date and minute, once a minute. */
export function useNow(): LocalMinute {
  const { viewer } = useSession();
  const zone = viewer.clinic.timeZone;
  const [now, setNow] = useState(() => localMinuteIn(zone, new Date()));
  useEffect(() => {
    const timer = setInterval(() => setNow(localMinuteIn(zone, new Date())), MINUTE_MS);
    return () => clearInterval(timer);
  }, [zone]);
  return now;
}
