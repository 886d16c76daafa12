import { addDays, daysBetween, isoWeekday, type LocalDate } from '@consilium/domain';

export interface MatchedOccurrences {
  /** The date of the new rule that each date of the old one stands for; a date without a successor is missing. */
  readonly placed: ReadonlyMap<LocalDate, LocalDate>;
  /** Dates of the new rule that no date of the old one stands for, in order. */
  readonly open: readonly LocalDate[];
}

/**
 * Which date of a new rule each date of the old rule becomes. A date that both rules name stays itself. Otherwise it
 * takes the nearest date of its own week (Monday to Sunday) that is not taken; those that stay where they are choose
 * first, so that the week of a session that was moved or called off gets no second one.
 */
export function matchOccurrences(
  staying: readonly LocalDate[],
  moving: readonly LocalDate[],
  dates: readonly LocalDate[],
): MatchedOccurrences {
  const open = new Set(dates);
  const placed = new Map<LocalDate, LocalDate>();
  const claim = (from: LocalDate, to: LocalDate | undefined) => {
    if (to === undefined || placed.has(from)) return;
    open.delete(to);
    placed.set(from, to);
  };
  const inOrder = [...[...staying].sort(), ...[...moving].sort()];
  for (const date of inOrder) if (open.has(date)) claim(date, date);
  for (const date of inOrder) claim(date, nearestInWeek(date, open));
  return { placed, open: [...open].sort() };
}

const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - isoWeekday(date));

function nearestInWeek(date: LocalDate, open: ReadonlySet<LocalDate>): LocalDate | undefined {
  const monday = mondayOf(date);
  const distance = (other: LocalDate) => Math.abs(daysBetween(date, other));
  return Array.from({ length: 7 }, (_, day) => addDays(monday, day))
    .filter((day) => open.has(day))
    .sort((a, b) => distance(a) - distance(b))[0];
}
