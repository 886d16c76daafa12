import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** A calendar date with its weekday, as one says it: "Thursday, July 23, 2026". */
export function useWeekday(): (date: string) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (date) => {
      const text = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeZone: 'UTC' }).format(
        new Date(`${date}T00:00:00Z`),
      );
      return text.charAt(0).toLocaleUpperCase(i18n.language) + text.slice(1);
    },
    [i18n.language],
  );
}
