import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AttainmentFieldsFragment } from '../../../gql/graphql.ts';
import { ChartNumbers, useFormats } from '../../../ui/index.ts';

/** How the scaled goals of a plan have moved: the T score now, at the start, and on each day of a rating. */
export function AttainmentSummary({ attainment }: { attainment: AttainmentFieldsFragment }) {
  const { t } = useTranslation('goal-attainment');
  const { number, localDate } = useFormats();
  const { baseline, achieved, change, rated, unrated, points } = attainment;
  if (rated + unrated === 0) return null;
  return (
    <Paper p="md" component="section" aria-label={t('title')}>
      <Title order={3} size="h4">
        {t('title')}
      </Title>
      {achieved === null || baseline === null || change === null ? (
        <Text size="sm">{t('noneRated')}</Text>
      ) : (
        <Text>
          <Text span fz="xl" fw={700}>
            {number(achieved, 1)}
          </Text>{' '}
          {t('since', {
            baseline: number(baseline, 1),
            change: `${change > 0 ? '+' : ''}${number(change, 1)}`,
          })}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t('counted', { count: rated })} {unrated > 0 && t('left', { count: unrated })} {t('expected')}
      </Text>
      {points.length > 1 && (
        <ChartNumbers
          caption={t('course')}
          heads={[t('on'), t('score'), t('goals')]}
          rows={points.map((point) => [localDate(point.on), number(point.score, 1), String(point.rated)])}
        />
      )}
    </Paper>
  );
}
