import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/index.ts';
import { useMinuteText } from '../../ui/week-grid/index.ts';
import type { TimeBlock } from './operations.ts';

/** The name of an ISO weekday, Monday 1. */
export function useWeekdayName(): (weekday: number) => string {
  const { i18n } = useTranslation();
  const names = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  // 5 January 2026 is a Monday.
  return (weekday) => names.format(new Date(Date.UTC(2026, 0, 4 + weekday)));
}

/** A block of a patient's time in words: when in the week, and between which dates. */
export function useBlockText() {
  const { t } = useTranslation('patient-times');
  const { instant, localDate } = useFormats();
  const { time } = useMinuteText();
  const weekday = useWeekdayName();
  return {
    when: ({ weekday: day, startMinute, endMinute, startsAt, endsAt }: TimeBlock): string =>
      day === null
        ? [startsAt, endsAt].flatMap((at) => (at ? [instant(at)] : [])).join(' – ')
        : t('block.weekly', { day: weekday(day), from: time(startMinute ?? 0), until: time(endMinute ?? 0) }),
    dates: ({ validFrom, validUntil }: TimeBlock): string => {
      if (!validFrom) return '';
      const from = localDate(validFrom);
      return validUntil
        ? t('block.between', { from, until: localDate(validUntil) })
        : t('block.since', { from });
    },
  };
}
