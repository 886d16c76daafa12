import type { Precedence } from '../format/instance.ts';
import type { Breach } from './breach.ts';
import type { Placed, WeekIndex } from './week-index.ts';

/**
 * ROOM_CHANGEOVER, per patient and pair of sessions: between the end of one and the start of the other lie
 * fewer free slots than the first's room asks for afterwards or the second's room asks for before. Sessions
 * that overlap are PATIENT_OVERLAP alone.
 */
export function changeoverBreaches(patient: string, day: number, sessions: readonly Placed[]): Breach[] {
  const found: Breach[] = [];
  for (const earlier of sessions) {
    const after = earlier.room.changeover?.after ?? 0;
    for (const later of sessions) {
      if (earlier === later || later.start < earlier.end) continue;
      const before = later.room.changeover?.before ?? 0;
      if (later.start - earlier.end >= Math.max(after, before)) continue;
      const room = after >= before ? earlier.room.id : later.room.id;
      const slot = earlier.end;
      found.push({ code: 'ROOM_CHANGEOVER', sessions: [earlier.id, later.id], patient, day, room, slot });
    }
  }
  return found;
}

/** PRECEDENCE, per patient, rule and pair of sessions; see `Precedence`. Sessions that overlap are not judged. */
export function precedenceBreaches(
  week: WeekIndex,
  patient: string,
  day: number,
  sessions: readonly Placed[],
): Breach[] {
  const labelled = (label: string) => sessions.filter(({ wanted }) => wanted.series.label === label);
  return (week.instance.rules.precedence ?? []).flatMap((rule) =>
    labelled(rule.first).flatMap((first) =>
      labelled(rule.then)
        .filter((then) => breaksOrder(rule, first, then))
        .map((then): Breach => {
          return { code: 'PRECEDENCE', sessions: [first.id, then.id], patient, day, slot: then.start };
        }),
    ),
  );
}

function breaksOrder({ first: label, then: other, gap, strict }: Precedence, first: Placed, then: Placed) {
  if (first === then) return false;
  if (then.start >= first.end) return then.start - first.end < gap;
  const isBefore = then.end <= first.start;
  // The same label twice: each pair is met in both orders, and only the gap counts.
  return strict && isBefore && label !== other;
}
