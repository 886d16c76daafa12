import { instantAt, localMinuteIn, type LocalDate } from '@consilium/domain';

/** "2026-11-24 07:40:00": a day and minutes after midnight, as the field of a date with its time writes it. */
export function toField(on: LocalDate, minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${on} ${two(Math.floor(minute / 60))}:${two(minute % 60)}:00`;
}

/** The instant (ISO) that clocks in the clinic show as this; a day without a time is its midnight. */
export function toInstant(zone: string, field: string): string {
  const [on = '', time = '00:00'] = field.split(/[ T]/);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instantAt(zone, on, hours * 60 + minutes).toISOString();
}

/** What clocks in the clinic show at an instant (ISO). */
export function fieldOf(zone: string, instant: string): string {
  const { on, minute } = localMinuteIn(zone, new Date(instant));
  return toField(on, minute);
}

/** From the first midnight to the one after the last day, as instants. */
export const wholeDaysOf = (
  zone: string,
  { from, until }: { readonly from: LocalDate; readonly until: LocalDate },
) => ({
  startsAt: instantAt(zone, from, 0).toISOString(),
  endsAt: instantAt(zone, until, 1440).toISOString(),
});
