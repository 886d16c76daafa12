import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { Rate } from '../operations.ts';

/** A rate in words with its interval: "12 of 40, 30 % (18 to 45 %)". Of nothing there is no rate. */
export function useRateText(): (rate: Pick<Rate, 'count' | 'of' | 'rate' | 'low' | 'high'>) => string {
  const { t } = useTranslation('operations');
  const { number } = useFormats();
  const percent = (part: number) => number(part * 100, 0);
  return ({ count, of, rate, low, high }) =>
    rate === null || low === null || high === null
      ? t('ofNothing')
      : t('rate', { count, of, rate: percent(rate), low: percent(low), high: percent(high) });
}
