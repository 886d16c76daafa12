import { localDateIn } from '@consilium/domain';
import { useState } from 'react';
import { useSession } from '../../../app/session.tsx';

/** The clinic's calendar date when the page was opened, YYYY-MM-DD. */
export function useToday(): string {
  const { viewer } = useSession();
  const [today] = useState(() => localDateIn(viewer.clinic.timeZone, new Date()));
  return today;
}
