import type { Breach } from './breach.ts';
import { patientDayBreaches, staffDayBreaches } from './day-rules.ts';
import { lockedBreaches } from './locked-rules.ts';
import { changeoverBreaches, precedenceBreaches } from './patient-order-rules.ts';
import { roomDayBreaches } from './room-rules.ts';
import { seriesBreaches } from './series-rules.ts';
import { sessionBreaches } from './session-rules.ts';
import type { Placed, WeekIndex } from './week-index.ts';
import { listWeek, type WeekLists } from './week-lists.ts';

/** Every breach of a hard rule among the placed sessions; those of a baseline are `compareWithBaseline`'s. */
export function hardBreaches(
  week: WeekIndex,
  placed: ReadonlyMap<string, Placed>,
  lists: WeekLists = listWeek(placed),
): Breach[] {
  const breaches = [...placed.values()].flatMap((entry) => sessionBreaches(week, entry));
  for (const { id, day, sessions } of lists.patientDays.values()) {
    breaches.push(...wholePatientDay(week, id, day, sessions));
  }
  for (const { id, day, sessions } of lists.staffDays.values()) {
    breaches.push(...staffDayBreaches(week, id, day, sessions));
  }
  for (const { id, day, sessions } of lists.roomDays.values()) {
    breaches.push(...roomDayBreaches(week, id, day, sessions));
  }
  for (const [id, sessions] of lists.series) {
    const series = week.series.get(id);
    if (series) breaches.push(...seriesBreaches(series, sessions));
  }
  breaches.push(...lockedBreaches(week.instance, placed));
  return breaches;
}

/** All that a patient's day has to obey, the order of sessions and the changing time included. */
export function wholePatientDay(
  week: WeekIndex,
  patient: string,
  day: number,
  sessions: readonly Placed[],
): Breach[] {
  return [
    ...patientDayBreaches(week, patient, day, sessions),
    ...changeoverBreaches(patient, day, sessions),
    ...precedenceBreaches(week, patient, day, sessions),
  ];
}
