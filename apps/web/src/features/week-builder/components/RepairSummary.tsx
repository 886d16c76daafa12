import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { WeekNames } from '../hooks/use-week-names.ts';
import type { WeekProposal } from '../operations.ts';
import classes from './week-builder.module.css';

const SHOWN = ['moved', 'restaffed', 'reroomed', 'dropped', 'excused', 'patientsAffected'] as const;

/** What a repair costs: changes by kind, children affected, and the therapy that each would miss. */
export function RepairSummary({ proposal, names }: { proposal: WeekProposal; names: WeekNames }) {
  const { t } = useTranslation('week-builder');
  const { number } = useFormats();
  const { comparison, hoursLost } = proposal;
  if (!comparison) return null;
  return (
    <>
      <dl className={classes['numbers']}>
        {SHOWN.map((key) => (
          <div key={key}>
            <dt>{t(`repair.${key}`)}</dt>
            <dd>{number(comparison[key])}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" mt="sm" fw={600}>
        {t('repair.lost')}
      </Text>
      {hoursLost.length === 0 && <Text size="sm">{t('repair.nothingLost')}</Text>}
      {hoursLost.map(({ patientId, minutes }) => (
        <Text key={patientId} size="sm">
          <bdi>{names.patient(patientId)}</bdi>: {t('minutes', { count: minutes })}
        </Text>
      ))}
    </>
  );
}
