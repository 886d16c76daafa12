import type { Instrument } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/index.ts';

interface Person {
  readonly respondent: string;
  readonly guardianName: string | null;
}

/** Words for instruments, scales, bands, people and values. Published names stay as published. */
export function useMeasureWords() {
  const { t } = useTranslation('measures');
  const { number } = useFormats();
  const either = (key: string, otherwise: string) => t(key as never, { defaultValue: otherwise });
  return {
    title: (instrument: Pick<Instrument, 'code' | 'title'>) =>
      either(`instrument.${instrument.code}`, instrument.title),
    scale: (code: string) => either(`scale.${code}`, code),
    band: (code: string | null) => (code === null ? '–' : either(`band.${code}`, code)),
    person: ({ respondent, guardianName }: Person) =>
      guardianName === null ? t(`respondent.${respondent}` as never) : guardianName,
    value: (value: number | null, unit: string) => {
      if (value === null) return '–';
      if (unit === 'YES_NO') return value > 0 ? t('yes') : t('no');
      if (unit === 'PERCENT') return t('unit.percent', { value: number(value, 0) });
      if (unit === 'METRES') return t('unit.metres', { value: number(value, 0) });
      return number(value, 1);
    },
  };
}
