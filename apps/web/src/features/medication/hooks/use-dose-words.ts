import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';

interface SpokenDose {
  readonly doseValue: number;
  readonly timesPerDay: number | null;
}

/** "300 mg, 3 times a day", "stopped" for nothing. */
export function useDoseWords(): (dose: SpokenDose, unit: string) => string {
  const { t } = useTranslation('medication');
  const { number } = useFormats();
  return ({ doseValue, timesPerDay }, unit) => {
    if (doseValue === 0) return t('dose.none');
    const one = t(`unit.${unit}` as never, {
      value: number(doseValue, 3),
      defaultValue: `${doseValue} ${unit}`,
    });
    return timesPerDay === null
      ? t('dose.needed', { dose: one })
      : t('dose.daily', { dose: one, count: timesPerDay });
  };
}
