import { instantAt, localMinuteIn } from '@consilium/domain';

const two = (number: number): string => String(number).padStart(2, '0');

/** What clocks in the clinic show, as date pickers keep it: 'YYYY-MM-DD HH:mm:ss'. */
export function wallClockOfClinic(zone: string, instant: Date): string {
  const { on, minute } = localMinuteIn(zone, instant);
  return `${on} ${two(Math.floor(minute / 60))}:${two(minute % 60)}:00`;
}

/** The instant at which clocks in the clinic show 'YYYY-MM-DD HH:mm:ss'. */
export function instantOfClinic(zone: string, wallClock: string): Date {
  const [on = '', time = '00:00'] = wallClock.split(/[ T]/);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instantAt(zone, on, hours * 60 + minutes);
}
