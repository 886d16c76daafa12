import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

interface MinuteText {
  /** "9:15 AM", "9:15" */
  readonly time: (minute: number) => string;
  /** For the axis: "9 AM", "9:00" */
  readonly hour: (minute: number) => string;
  /** Where the axis beside it says which half of the day: "9:15" */
  readonly clock: (minute: number) => string;
}

/** A minute of the day as the reader's language writes a time. */
export function useMinuteText(): MinuteText {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const whole = (clock: Intl.DateTimeFormat, at: number) => clock.format(at);
    const bare = (clock: Intl.DateTimeFormat, at: number) =>
      clock
        .formatToParts(at)
        .filter(({ type }) => type !== 'dayPeriod')
        .map(({ value }) => value)
        .join('')
        .trim();
    const format = (options: Intl.DateTimeFormatOptions, write = whole) => {
      const known = new Map<number, string>();
      const clock = new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: 'UTC' });
      return (minute: number) => {
        const text = known.get(minute) ?? write(clock, minute * 60_000);
        known.set(minute, text);
        return text;
      };
    };
    return {
      time: format({ hour: 'numeric', minute: '2-digit' }),
      clock: format({ hour: 'numeric', minute: '2-digit' }, bare),
      hour: format({ hour: 'numeric', ...(i18n.language === 'en' ? {} : { minute: '2-digit' }) }),
    };
  }, [i18n.language]);
}
