import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { Benchmark } from './operations.ts';

/** A published figure in words. */
export function useBenchmarkWords() {
  const { t } = useTranslation('benchmarks');
  const { number } = useFormats();
  const figure = ({ kind, value, sd }: Benchmark): string => {
    if (kind === 'PROPORTION') return t('percent', { value: number(value * 100, 1) });
    if (kind === 'EFFECT') return t('effect', { value: number(value, 2) });
    return sd === null ? number(value, 2) : t('meanSd', { mean: number(value, 2), sd: number(sd, 2) });
  };
  const anchor = ({ anchor: from, afterDays }: Benchmark): string =>
    from === null
      ? t('notStated')
      : afterDays === null
        ? t(`anchor.${from}`)
        : t('after', { count: afterDays, anchor: t(`anchor.${from}`) });
  const use = ({ hidden, contextReasons }: Benchmark): string => {
    if (hidden) return t('withdrawn');
    if (contextReasons.length === 0) return t('comparable');
    return t('contextOnly', { why: contextReasons.map((one) => t(`contextReason.${one}`)).join(', ') });
  };
  return { figure, anchor, use };
}
