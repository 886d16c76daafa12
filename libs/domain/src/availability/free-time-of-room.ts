import { clinicHours, closedSpans, freeTimeFrom, type ClosedDays, type FreeTime } from './free-time.ts';
import type { ScheduleSettings } from './schedule-settings.ts';
import type { TimeSpan } from './time-span.ts';
import { expandWeeklyHours, wholeDays, type DaysInZone, type WeeklyHours } from './weekly-hours.ts';

export interface RoomTime extends DaysInZone {
  readonly active: boolean;
  /** Opening hours; a room without any is open on the clinic's own day. */
  readonly hours: readonly WeeklyHours[];
  readonly roomClosures: readonly TimeSpan[];
  readonly closures: readonly ClosedDays[];
  readonly settings: Pick<ScheduleSettings, 'weekdays' | 'dayStartMinute' | 'dayEndMinute'>;
}

/** When a room is open: its hours less its own closures and the clinic's. */
export function freeTimeOfRoom(room: RoomTime): FreeTime {
  if (!room.active) {
    return freeTimeFrom([], [{ ...wholeDays(room), reason: 'ROOM_INACTIVE' }], 'ROOM_INACTIVE', room);
  }
  const hours = room.hours.length > 0 ? room.hours : clinicHours(room.settings);
  const closed = room.roomClosures.map(({ startsAt, endsAt }) => ({
    startsAt,
    endsAt,
    reason: 'ROOM_CLOSED' as const,
  }));
  const taken = [...closedSpans(room.closures, room.zone), ...closed];
  return freeTimeFrom(expandWeeklyHours(hours, room), taken, 'OUTSIDE_HOURS', room);
}
