import { startsBefore } from '../check/compare-baseline.ts';
import { placeOf } from '../check/placements.ts';
import type { Placed, Wanted, WeekIndex } from '../check/week-index.ts';
import { dayKey, listWeek, type WeekLists } from '../check/week-lists.ts';
import type { Interval } from '../format/instance.ts';

/** What no plan may change: locked sessions and, where the past is frozen, what has started. */
export interface FixedWeek {
  readonly lists: WeekLists;
  /** Sessions that some plan still has to place. */
  readonly open: readonly Wanted[];
  /** The part of a window that is not past. */
  windowOn(day: number, window: Interval): Interval;
}

/** @param frozen whether what started before `now` is frozen, which takes a baseline */
export function fixWeek(week: WeekIndex, placed: ReadonlyMap<string, Placed>, frozen: boolean): FixedWeek {
  const now = frozen ? week.instance.now : null;
  const fixed = new Map<string, Placed>();
  for (const wanted of week.wanted.values()) {
    const { locked } = wanted.session;
    const held = locked && placeOf(week, wanted, { session: wanted.id, ...locked });
    const began = placed.get(wanted.id);
    if (held && typeof held === 'object') fixed.set(wanted.id, held);
    else if (began && startsBefore(now, began)) fixed.set(wanted.id, began);
  }
  return {
    lists: listWeek(fixed),
    open: [...week.wanted.values()].filter(({ id }) => !fixed.has(id)),
    windowOn: (day, [from, to]) => {
      if (!now || day > now.day) return [from, to];
      return day < now.day ? [to, to] : [Math.min(to, Math.max(from, now.slot)), to];
    },
  };
}

/** Slots of a person's day that fixed sessions take, 1 each. */
export function takenSlots(
  days: WeekLists['patientDays'],
  id: string,
  day: number,
  slots: number,
): Uint8Array {
  const taken = new Uint8Array(slots);
  for (const { start, end } of days.get(dayKey(id, day))?.sessions ?? []) taken.fill(1, start, end);
  return taken;
}
