import { Badge, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FamilyGoalFieldsFragment } from '../../../gql/graphql.ts';
import { useFormats } from '../../../ui/index.ts';
import classes from './family-plan.module.css';

interface PlanGoalsProps {
  readonly goals: readonly FamilyGoalFieldsFragment[];
  readonly reached: readonly FamilyGoalFieldsFragment[];
}

/** Goals in the young person's own words: what is worked on, then what is reached. */
export function PlanGoals({ goals, reached }: PlanGoalsProps) {
  const { t } = useTranslation('family-plan');
  const { localDate } = useFormats();
  return (
    <>
      <ul className={classes['list']}>
        {goals.map(({ id, ownWords, target, dueOn, achievement }) => (
          <li key={id}>
            <Group gap="xs" wrap="nowrap" align="baseline" justify="space-between">
              <Text fw={650}>“{ownWords}”</Text>
              <Badge variant="light" style={{ flexShrink: 0 }}>
                {t(`toward.${achievement}`)}
              </Badge>
            </Group>
            <Text size="sm" c="dimmed">
              {t('goals.when', { target })}
              {dueOn && ` · ${t('goals.by', { date: localDate(dueOn) })}`}
            </Text>
          </li>
        ))}
        {goals.length === 0 && <li>{t('goals.none')}</li>}
      </ul>
      {reached.length > 0 && (
        <>
          <Title order={3} size="h5" mt="md" mb={4}>
            {t('goals.reached')}
          </Title>
          <ul className={classes['list']}>
            {reached.map(({ id, ownWords }) => (
              <li key={id}>✓ “{ownWords}”</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
