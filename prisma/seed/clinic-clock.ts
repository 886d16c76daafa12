import { addDays, isWeekday, localDateIn, type LocalDate } from '@consilium/domain';

/** Days and hours of one clinic, counted back from the moment of loading. Nothing it gives lies in the future. */
export class ClinicClock {
  readonly today: LocalDate;

  constructor(
    readonly zone: string,
    readonly now: Date,
  ) {
    this.today = localDateIn(zone, now);
  }

  /** The date so many days ago (ahead when negative). */
  daysAgo = (days: number): LocalDate => addDays(this.today, -days);

  /** The working day on or before a date. */
  weekdayBy(date: LocalDate): LocalDate {
    let day = date;
    while (!isWeekday(day)) day = addDays(day, -1);
    return day;
  }

  /** The instant at which the clinic's clocks show these minutes after midnight; never later than a minute ago. */
  at(date: LocalDate, minutes: number): Date {
    const wanted = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000;
    // Twice, because the offset itself may change between the guess and the answer.
    const guess = wanted - this.offsetAt(wanted);
    const instant = wanted - this.offsetAt(guess);
    return new Date(Math.min(instant, this.now.getTime() - 60_000));
  }

  /** What the zone is ahead of UTC at an instant. Milliseconds. */
  private offsetAt(instant: number): number {
    const shown = new Date(instant).toLocaleString('sv-SE', { timeZone: this.zone });
    return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;
  }
}

/** Minutes after midnight, for readable tables: `clock(9, 30)`. */
export const clock = (hours: number, minutes = 0): number => hours * 60 + minutes;
