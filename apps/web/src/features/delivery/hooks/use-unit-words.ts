import { useTranslation } from 'react-i18next';
import type { UnitDay } from '../week-operations.ts';
import { useDeliveryWords } from './use-delivery-words.ts';

/** The sum of a day's units, told so that a person can follow it with pencil and paper. */
export function useUnitWords() {
  const { t } = useTranslation('delivery');
  const words = useDeliveryWords();
  return {
    sum: (day: UnitDay): string => {
      const { rule, totalMinutes: total, wholeUnits, unitMinutes, remainderMinutes, thresholdMinutes } = day;
      // Nothing timed, nothing to add up.
      if (total === 0) return '';
      if (rule === 'PER_DIEM') return t('units.perDiem', { total });
      if (day.perService) return t('units.each', { unitMinutes, thresholdMinutes });
      const parts = day.lines.filter(({ timed }) => timed).map(({ minutes }) => minutes);
      const added = parts.length > 1 ? `${parts.join(' + ')} = ` : '';
      const whole = t('units.whole', { added, total, wholeUnits, unitMinutes, remainderMinutes });
      const rest = t(day.remainderCounts ? 'units.oneMore' : 'units.noMore', {
        remainderMinutes,
        thresholdMinutes,
      });
      return `${whole} ${rest}`;
    },
    line: ({ code, timed, minutes, units }: UnitDay['lines'][number], { rule }: UnitDay): string => {
      const what = { service: words.kind(code), minutes, count: units };
      if (!timed) return t('units.untimed', what);
      return rule === 'PER_DIEM' ? t('units.minutesOnly', what) : t('units.line', what);
    },
  };
}
