import type { Breach, BreachCode } from './breach.ts';
import { liesWithin, type Placed, type WeekIndex } from './week-index.ts';

/** Opening hours and capacity of one room on one day; a stretch of overfull slots is one breach. */
export function roomDayBreaches(
  week: WeekIndex,
  roomId: string,
  day: number,
  sessions: readonly Placed[],
): Breach[] {
  const room = week.rooms.get(roomId);
  if (!room) return [];
  const slots = week.instance.horizon.slotsPerDay;
  const together = new Array<number>(slots).fill(0);
  const heads = new Array<number>(slots).fill(0);
  for (const { start, end, patients } of sessions) {
    for (let slot = start; slot < end; slot += 1) {
      together[slot] = (together[slot] ?? 0) + 1;
      heads[slot] = (heads[slot] ?? 0) + patients.length;
    }
  }
  const shut = sessions
    .filter(({ start, end }) => !liesWithin(room.open[day], start, end))
    .map(({ id, start }): Breach => ({ code: 'ROOM_OPEN', sessions: [id], room: roomId, day, slot: start }));
  const overfull = (counts: readonly number[], most: number, code: BreachCode): Breach[] =>
    counts.flatMap((count, slot) => {
      const begins = count > most && (slot === 0 || (counts[slot - 1] ?? 0) <= most);
      return begins ? [{ code, sessions: [], room: roomId, day, slot }] : [];
    });
  return [
    ...shut,
    ...overfull(together, room.maxSessions, 'ROOM_SESSIONS'),
    ...overfull(heads, room.maxPatients, 'ROOM_PATIENTS'),
  ];
}
