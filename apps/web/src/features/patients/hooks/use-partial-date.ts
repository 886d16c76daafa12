import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';

/** A date of a record as exact as it was recorded: YYYY, YYYY-MM, YYYY-MM-DD, or an instant. */
export function usePartialDate(): (value: string) => string {
  const { i18n } = useTranslation();
  const { localDate } = useFormats();
  return (value) => {
    if (/^\d{4}-\d{2}-\d{2}/.test(value)) return localDate(value);
    const [year, month] = value.split('-').map(Number);
    if (!year || !month) return value;
    const format = new Intl.DateTimeFormat(i18n.language, {
      year: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    return format.format(new Date(Date.UTC(year, month - 1, 1)));
  };
}
