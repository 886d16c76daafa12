import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../app/session.tsx';

export interface Formats {
  /** A calendar date 'YYYY-MM-DD': it has no zone and is never shifted. */
  localDate(date: string): string;
  /** The day of the week of a calendar date, in full. */
  weekday(date: string): string;
  /** An instant, in the clinic's time zone. */
  instant(at: string): string;
  /** The time of day from one instant to another, in the clinic's time zone: "9:00 – 9:45 AM". */
  timeRange(from: string, until: string): string;
  /** How long ago, in words: "3 hours ago". */
  ago(at: string): string;
  number(value: number, digits?: number): string;
  list(words: readonly string[]): string;
  readonly zone: string;
  /** True when the reader's own zone differs from the clinic's: then times are shown with the zone. */
  readonly zoneDiffers: boolean;
}

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Dates and numbers in the chosen language, times in the clinic's zone. */
export function createFormats(language: string, zone: string): Formats {
  const zoneDiffers = Intl.DateTimeFormat().resolvedOptions().timeZone !== zone;
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const weekdays = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
    ...(zoneDiffers ? { timeZoneName: 'short' } : {}),
  });
  const times = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: zone });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return {
    localDate: (date) => dates.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)),
    weekday: (date) => weekdays.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)),
    instant: (at) => instants.format(new Date(at)),
    timeRange: (from, until) => times.formatRange(new Date(from), new Date(until)),
    ago: (at) => {
      const seconds = (new Date(at).getTime() - Date.now()) / 1000;
      const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
      return relative.format(unit === 'second' ? 0 : Math.trunc(seconds / size), unit);
    },
    number: (value, digits = 0) => value.toLocaleString(language, { maximumFractionDigits: digits }),
    list: (words) => new Intl.ListFormat(language, { type: 'conjunction' }).format(words),
    zone,
    zoneDiffers,
  };
}

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const { viewer } = useSession();
  return useMemo(
    () => createFormats(i18n.language, viewer.clinic.timeZone),
    [i18n.language, viewer.clinic.timeZone],
  );
}
