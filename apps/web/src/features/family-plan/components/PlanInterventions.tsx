import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FamilyInterventionFieldsFragment } from '../../../gql/graphql.ts';
import { useDoseWords } from '../use-dose-words.ts';
import classes from './family-plan.module.css';

/** What is done, what it is for in plain words, how long and how often. */
export function PlanInterventions({ all }: { all: readonly FamilyInterventionFieldsFragment[] }) {
  const { t } = useTranslation('family-plan');
  const doseWords = useDoseWords();
  return (
    <ul className={classes['list']}>
      {all.map((one) => (
        <li key={one.id}>
          <Text>
            <strong>{one.title}</strong>: {one.onHold ? t('parts.waits') : doseWords(one)}
          </Text>
          <Text size="sm" c="dimmed">
            {t(`plain.${one.kind}`)}
          </Text>
          {one.watchFor && <Text size="sm">{t('home.watch', { text: one.watchFor })}</Text>}
        </li>
      ))}
    </ul>
  );
}
