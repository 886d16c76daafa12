import { useTranslation } from 'react-i18next';

const HOURS_A_DAY = 24;
/** From here on days are easier to read than hours. */
const DAYS_FROM_HOURS = 48;

/** How long a note has waited, in words. */
export function useAge() {
  const { t } = useTranslation('notes');
  return (hours: number): string =>
    hours < DAYS_FROM_HOURS
      ? t('hours', { count: hours })
      : t('days', { count: Math.floor(hours / HOURS_A_DAY) });
}
