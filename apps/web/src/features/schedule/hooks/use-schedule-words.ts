import type { LocalDate } from '@consilium/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import { useMinuteText } from '../../../ui/week-grid/index.ts';

/** Days, times and codes in the reader's language. */
export function useScheduleWords() {
  const { t, i18n } = useTranslation('schedule');
  const { t: codes } = useTranslation('codes');
  const { list } = useFormats();
  const { time } = useMinuteText();
  return useMemo(() => {
    const day = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: 'UTC' });
      return (on: LocalDate) => format.format(new Date(`${on}T00:00:00Z`));
    };
    return {
      short: (on: LocalDate) => `${day({ weekday: 'short' })(on)} ${Number(on.slice(-2))}`,
      long: day({ weekday: 'long', day: 'numeric', month: 'long' }),
      month: day({ day: 'numeric', month: 'short', year: 'numeric' }),
      weekday: (iso: number) => day({ weekday: 'long' })(`2024-01-0${iso}`),
      weekdayShort: (iso: number) => day({ weekday: 'short' })(`2024-01-0${iso}`),
      time,
      span: (from: number, minutes: number) => t('span', { from: time(from), until: time(from + minutes) }),
      code: (kind: string, code: string) => codes(`${kind}.${code}` as never, { defaultValue: code }),
      list,
    };
  }, [i18n.language, t, codes, time, list]);
}
export type ScheduleWords = ReturnType<typeof useScheduleWords>;
