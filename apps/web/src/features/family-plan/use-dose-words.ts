import { useTranslation } from 'react-i18next';
import type { FamilyInterventionFieldsFragment } from '../../gql/graphql.ts';

type Dose = Pick<FamilyInterventionFieldsFragment, 'minutes' | 'timesPerDay' | 'daysPerWeek' | 'mode'>;

/** How long, how often and with whom, in words: “30 minutes, every weekday, in a group”. */
export function useDoseWords(): (dose: Dose) => string {
  const { t } = useTranslation('family-plan');
  return ({ minutes, timesPerDay, daysPerWeek, mode }) =>
    [
      t('dose.minutes', { count: minutes }),
      ...often(timesPerDay, daysPerWeek),
      ...(mode === 'GROUP' || mode === 'CO_TREATMENT' ? [t(`dose.${mode}`)] : []),
    ].join(', ');

  function often(timesPerDay: number, daysPerWeek: number): string[] {
    if (timesPerDay === 1 && daysPerWeek < 5) return [t('dose.perWeek', { count: daysPerWeek })];
    const days =
      daysPerWeek === 7
        ? t('dose.everyDay')
        : daysPerWeek === 5
          ? t('dose.everyWeekday')
          : t('dose.days', { count: daysPerWeek });
    return timesPerDay === 1 ? [days] : [t('dose.timesPerDay', { count: timesPerDay }), days];
  }
}

/** Minutes as hours and minutes: “2 h 15 min”. */
export function useTimeWords(): (minutes: number) => string {
  const { t } = useTranslation('family-plan');
  return (all) => {
    const [hours, minutes] = [Math.floor(all / 60), all % 60];
    if (hours === 0) return t('time.minutes', { minutes });
    return minutes === 0 ? t('time.hours', { hours }) : t('time.both', { hours, minutes });
  };
}
