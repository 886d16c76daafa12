import { Anchor, Badge, Button, Group, Paper, SimpleGrid, Text } from '@mantine/core';
import { isGoalOpen } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CourseQuery } from '../../../gql/graphql.ts';
import { EmptyState, useFormats } from '../../../ui/index.ts';

type Plan = NonNullable<NonNullable<CourseQuery['patient']['currentEpisode']>['carePlan']>;

/** As many as are read at a glance. */
const AT_FIRST = 6;

/** The goals in their own words with where they stand, those still open first. */
export function GoalsNow({ patientId, plan }: { patientId: string; plan: Plan | null }) {
  const { t } = useTranslation(['progress', 'care-plan']);
  const { localDate } = useFormats();
  const [all, setAll] = useState(false);
  const goals = [...(plan?.goals ?? [])].sort(
    (a, b) => Number(isGoalOpen(b.lifecycle)) - Number(isGoalOpen(a.lifecycle)),
  );
  return (
    <section aria-label={t('goals.title')}>
      <Group justify="space-between" mb="xs">
        <Text fw={650} component="h2" m={0}>
          {t('goals.title')}
        </Text>
        <Anchor component={Link} to={`/patients/${patientId}/plan`}>
          {t('goals.plan')}
        </Anchor>
      </Group>
      {goals.length === 0 && <EmptyState title={t('goals.none')} />}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {goals.slice(0, all ? undefined : AT_FIRST).map((goal) => {
          const rating = goal.scale?.ratings.at(-1);
          return (
            <Paper key={goal.id} withBorder p="sm">
              <Text fw={650} style={{ overflowWrap: 'anywhere' }}>
                {goal.ownWords || goal.description}
              </Text>
              {goal.ownWords && <Text size="sm">{goal.description}</Text>}
              {(goal.baseline || goal.target) && (
                <Text size="sm" c="dimmed">
                  {goal.baseline || '–'} → {goal.target || '–'}
                </Text>
              )}
              <Group gap="xs" mt={4}>
                <Badge variant="light" color="gray" tt="none" c="var(--mantine-color-text)">
                  {t(`care-plan:goal.achievement.${goal.achievement}` as never)}
                </Badge>
                {rating && (
                  <Text size="sm">
                    {goal.scale?.levels[rating.level + 2]}, {localDate(rating.ratedOn)}
                  </Text>
                )}
              </Group>
            </Paper>
          );
        })}
      </SimpleGrid>
      {!all && goals.length > AT_FIRST && (
        <Button variant="subtle" mt="xs" onClick={() => setAll(true)}>
          {t('goals.all', { count: goals.length })}
        </Button>
      )}
    </section>
  );
}
