import type { Instance } from '../format/instance.ts';
import { aPatient, aRoom, aSeries, aSession, aStaff, aWeek } from './small-week.ts';

/** A week of equal sessions of one patient each; one physiotherapist holds 8 slots a day, 16 in all. */
export function crowdedWeek(sessions: number, duration: number, more: Partial<Instance> = {}): Instance {
  const ids = Array.from({ length: sessions }, (_, index) => `s${index}`);
  return aWeek({
    staff: [aStaff('pt1', ['PT'])],
    rooms: [aRoom('gym1', 'gym', { maxSessions: 3, maxPatients: 9 })],
    patients: ids.map((id) => aPatient(`p-${id}`)),
    series: ids.map((id) => aSeries(id, [`p-${id}`], { duration })),
    sessions: ids.map((id) => aSession(id, id)),
    ...more,
  });
}
