import type { WeeklyHours } from '@consilium/domain';
import type { DayHours } from './demo-week.ts';

/** The same hours on several weekdays, one row each. */
export const weekly = (hours: readonly DayHours[]): WeeklyHours[] =>
  hours.flatMap(({ days, from, until }) =>
    days.map((weekday) => ({ weekday, startMinute: from, endMinute: until })),
  );
