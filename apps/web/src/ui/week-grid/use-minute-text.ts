import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** A minute of the day as the reader's language writes a time; whole hours are short on the axis. */
export function useMinuteText(): { time: (minute: number) => string; hour: (minute: number) => string } {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions) => {
      const known = new Map<number, string>();
      const clock = new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: 'UTC' });
      return (minute: number) => {
        const text = known.get(minute) ?? clock.format(minute * 60_000);
        known.set(minute, text);
        return text;
      };
    };
    return {
      time: format({ hour: 'numeric', minute: '2-digit' }),
      hour: format({ hour: 'numeric', ...(i18n.language === 'en' ? {} : { minute: '2-digit' }) }),
    };
  }, [i18n.language]);
}
