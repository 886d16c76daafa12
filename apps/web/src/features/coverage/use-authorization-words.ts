import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/index.ts';
import type { Authorization } from './operations.ts';

type Terms = Pick<Authorization, 'disciplineCode' | 'unit' | 'amount'>;

/** An authorization in words. */
export function useAuthorizationWords() {
  const { t } = useTranslation(['coverage', 'codes']);
  const { number, localDate } = useFormats();
  const scope = ({ disciplineCode }: Pick<Terms, 'disciplineCode'>): string =>
    disciplineCode === null
      ? t('whole')
      : t(`codes:discipline.${disciplineCode}` as never, { defaultValue: disciplineCode });
  const amount = ({ unit, amount: count }: Terms): string =>
    unit === null || count === null ? t('byDate') : t(`amount.${unit}`, { count });
  /** "18.5 of 80 hours used, 61.5 left". */
  const used = ({ unit, used: taken, left, amount: count }: Authorization): string =>
    unit === null || taken === null || left === null
      ? t('byDate')
      : t('used', {
          used: number(taken, 1),
          amount: t(`amount.${unit}`, { count: count ?? 0 }),
          left: number(left, 1),
        });
  /** What ends it, for those that are in force. */
  const end = ({ lastsUntil, endsOn, state }: Authorization): string | null => {
    if (state === 'USED_UP') return t('usedUp');
    if (state !== 'IN_FORCE' && state !== 'RUNS_OUT') return null;
    return lastsUntil < endsOn ? t('lasts.units', { date: localDate(lastsUntil) }) : null;
  };
  return { scope, amount, used, end };
}
