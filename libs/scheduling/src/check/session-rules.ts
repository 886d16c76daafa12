import type { Breach, BreachCode } from './breach.ts';
import { liesWithin, type Placed, type WeekIndex } from './week-index.ts';

/** Rules about one session by itself: its days and window, its people's roles and skills, its kind of room. */
export function sessionBreaches(week: WeekIndex, placed: Placed): Breach[] {
  const { wanted, day, start, end, staff, room } = placed;
  const { days, window } = wanted.session;
  const { roles, roomKinds } = wanted.series;
  const breaches: Breach[] = [];
  const breach = (code: BreachCode, more: Partial<Breach> = {}) =>
    breaches.push({ code, sessions: [placed.id], day, slot: start, ...more });

  if (!days.includes(day)) breach('DAY');
  if (start < window[0] || end > window[1]) breach('WINDOW');
  if (staff.length !== roles.length) breach('STAFF_ROLES');
  if (new Set(staff).size < staff.length) breach('STAFF_ROLES');
  for (const [index, { skill }] of roles.entries()) {
    const member = week.staff.get(staff[index] ?? '');
    if (member && !member.skills.includes(skill)) breach('STAFF_SKILL', { staff: member.id });
  }
  if (!roomKinds.includes(room.kind)) breach('ROOM_KIND', { room: room.id });
  if (!excuseAllowed(week, placed)) breach('EXCUSED');
  return breaches;
}

/**
 * A group may run without a member only where the instance weighs it, and only if the member belongs to it,
 * somebody stays, and nobody is named twice.
 */
function excuseAllowed(week: WeekIndex, { excused, patients, wanted }: Placed): boolean {
  if (excused.length === 0) return true;
  if (week.instance.weights.excused === undefined) return false;
  const each = new Set(excused);
  return (
    each.size === excused.length && excused.every((id) => wanted.patients.includes(id)) && patients.length > 0
  );
}

/** Everything that one placement can break alone: its own rules, and everyone's and the room's hours. */
export function loneBreaches(week: WeekIndex, placed: Placed): Breach[] {
  const { day, start, end, room } = placed;
  const about = { sessions: [placed.id], day, slot: start };
  return [
    ...sessionBreaches(week, placed),
    ...placed.patients
      .filter((id) => !liesWithin(week.patients.get(id)?.avail[day], start, end))
      .map((patient): Breach => ({ code: 'PATIENT_AVAIL', patient, ...about })),
    ...placed.staff
      .filter((id) => !liesWithin(week.staff.get(id)?.avail[day], start, end))
      .map((staff): Breach => ({ code: 'STAFF_AVAIL', staff, ...about })),
    ...(liesWithin(room.open[day], start, end)
      ? []
      : [{ code: 'ROOM_OPEN', room: room.id, ...about } as const]),
  ];
}
