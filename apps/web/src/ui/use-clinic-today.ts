import { localDateIn } from '@consilium/domain';
import { useState } from 'react';
import { useSession } from '../app/session.tsx';

/** The clinic's calendar date, YYYY-MM-DD, on the day the page was opened. */
export function useClinicToday(): string {
  const { viewer } = useSession();
  const [today] = useState(() => localDateIn(viewer.clinic.timeZone, new Date()));
  return today;
}
