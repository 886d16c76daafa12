import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';

/** A date as exactly as it was told: a year, a month or a day. */
export function usePartialDate(): (value: string) => string {
  const { i18n } = useTranslation();
  const { localDate } = useFormats();
  return (value) => {
    const [year, month, day] = value.split('-');
    if (day) return localDate(value);
    if (!month) return value;
    const format = new Intl.DateTimeFormat(i18n.language, {
      year: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    return format.format(new Date(Date.UTC(Number(year), Number(month) - 1, 1)));
  };
}
