import { addDays, daysBetween, instantAt, localMinuteIn, type TimeSpan } from '@consilium/domain';
import type { Horizon, Interval, Moment } from '@consilium/scheduling';
import type { WeekFacts } from './week-facts.ts';

/** Slots a day may have at most in therapy-week/1. */
const MOST_SLOTS = 96;

/** What of a grid is stored beside an instance. */
export interface GridShape {
  readonly timeZone: string;
  readonly weekOf: string;
  readonly days: number;
  readonly slotMinutes: number;
  /** The minute of slot 0, after local midnight. */
  readonly startMinute: number;
  readonly slotsPerDay: number;
}

/** Slots of a therapy week as minutes on the clinic's wall clock, which keep their names when clocks change. */
export class WeekGrid {
  readonly shape: GridShape;

  constructor(shape: GridShape) {
    this.shape = shape;
  }

  /** The clinic's day, wider where something is booked outside it. */
  static of({ settings, timeZone, weekOf, sessions }: WeekFacts): WeekGrid {
    const { slotMinutes, weekdays } = settings;
    let [startMinute, endMinute] = [settings.dayStartMinute, settings.dayEndMinute];
    const days = Math.max(...weekdays, ...sessions.map(({ localOn }) => daysBetween(weekOf, localOn) + 1));
    for (const session of sessions) {
      const length = (session.endsAt.getTime() - session.startsAt.getTime()) / 60_000;
      const early = startMinute - session.startMinute;
      const from = early > 0 ? startMinute - Math.ceil(early / slotMinutes) * slotMinutes : startMinute;
      const until = Math.min(1440, Math.max(endMinute, session.startMinute + length));
      if (from < 0 || (until - from) / slotMinutes > MOST_SLOTS) continue;
      [startMinute, endMinute] = [from, until];
    }
    const wanted = Math.ceil((endMinute - startMinute) / slotMinutes);
    const slotsPerDay = Math.min(MOST_SLOTS, wanted, Math.floor((1440 - startMinute) / slotMinutes));
    return new WeekGrid({ timeZone, weekOf, days: Math.min(7, days), slotMinutes, startMinute, slotsPerDay });
  }

  get horizon(): Horizon {
    const { days, slotsPerDay, slotMinutes, startMinute } = this.shape;
    const two = (number: number) => String(number).padStart(2, '0');
    const dayStart = `${two(Math.floor(startMinute / 60))}:${two(startMinute % 60)}`;
    return { days, slotsPerDay, slotMinutes, dayStart };
  }

  dateOf = (day: number): string => addDays(this.shape.weekOf, day);

  minuteOf = (slot: number): number => this.shape.startMinute + slot * this.shape.slotMinutes;

  instantOf = (day: number, slot: number): Date =>
    instantAt(this.shape.timeZone, this.dateOf(day), this.minuteOf(slot));

  /** Whole slots in so many minutes; what is needed rounds up, what is allowed rounds down. */
  needed = (minutes: number): number => Math.ceil(minutes / this.shape.slotMinutes);
  allowed = (minutes: number): number => Math.floor(minutes / this.shape.slotMinutes);

  /** The day of the week, 0 to 6, and the minute of an instant; other weeks give other days. */
  placeOf(instant: Date): { day: number; minute: number } {
    const { on, minute } = localMinuteIn(this.shape.timeZone, instant);
    return { day: daysBetween(this.shape.weekOf, on), minute };
  }

  /** The first moment that is not before an instant. */
  momentFrom(instant: Date): Moment {
    const { day, minute } = this.placeOf(instant);
    const { days, slotsPerDay } = this.shape;
    if (day < 0) return { day: 0, slot: 0 };
    if (day >= days) return { day: days - 1, slot: slotsPerDay };
    const slot = this.needed(minute - this.shape.startMinute);
    return { day, slot: Math.min(slotsPerDay, Math.max(0, slot)) };
  }

  /** Per day the whole slots that lie in `spans`. */
  inside(spans: readonly TimeSpan[]): Interval[][] {
    const days: Interval[][] = Array.from({ length: this.shape.days }, () => []);
    for (const { day, from, to } of this.minutesByDay(spans)) {
      const interval: Interval = [
        Math.max(0, this.needed(from - this.shape.startMinute)),
        Math.min(this.shape.slotsPerDay, this.allowed(to - this.shape.startMinute)),
      ];
      if (interval[0] < interval[1]) days[day]?.push(interval);
    }
    return days;
  }

  /** Slots that a stretch of one day touches, within the grid; null when it touches none. */
  touched(startMinute: number, minutes: number): Interval | null {
    const from = Math.max(0, this.allowed(startMinute - this.shape.startMinute));
    const to = Math.min(this.shape.slotsPerDay, this.needed(startMinute + minutes - this.shape.startMinute));
    return from < to ? [from, to] : null;
  }

  /** Spans cut at local midnights, as minutes of the days of this week. */
  private minutesByDay(spans: readonly TimeSpan[]): { day: number; from: number; to: number }[] {
    const pieces: { day: number; from: number; to: number }[] = [];
    for (const span of spans) {
      const [first, last] = [this.placeOf(span.startsAt), this.placeOf(span.endsAt)];
      for (let day = Math.max(0, first.day); day <= Math.min(last.day, this.shape.days - 1); day += 1) {
        const from = day === first.day ? first.minute : 0;
        const to = day === last.day ? last.minute : 1440;
        if (from < to) pieces.push({ day, from, to });
      }
    }
    return pieces;
  }
}
