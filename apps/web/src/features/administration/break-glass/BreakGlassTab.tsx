import { useQuery } from '@apollo/client/react';
import { Group, Text, Title } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  matchesWords,
  SearchField,
  useDocumentTitle,
  useUrlState,
} from '../../../ui/index.ts';
import { BreakGlassGrantsDocument, type BreakGlassReview } from './operations.ts';
import { ReviewCard } from './ReviewCard.tsx';
import { sortReviews } from './sort-reviews.ts';
import classes from './break-glass.module.css';

/** Every emergency access, so that somebody looks at each of them. */
export function BreakGlassTab() {
  const { t } = useTranslation('administration');
  const [search, setSearch] = useUrlState('q');
  const { data, error, refetch } = useQuery(BreakGlassGrantsDocument, { fetchPolicy: 'cache-and-network' });
  useDocumentTitle(t('tabs.break-glass'));
  const all = data?.breakGlassGrants;
  const found = (all ?? []).filter(({ patientName, memberName, reason }) =>
    matchesWords(search, `${patientName} ${memberName} ${reason}`),
  );
  const { waiting, reviewed } = sortReviews(found);
  return (
    <>
      <Group justify="space-between" align="flex-end" mb="md">
        <div>
          <Title order={2}>{t('breakGlass.title')}</Title>
          <Text size="sm" c="dimmed">
            {t('breakGlass.text')}
          </Text>
        </div>
        {all && all.length > 0 && (
          <SearchField label={t('breakGlass.search')} value={search} onSearch={setSearch} />
        )}
      </Group>
      {error && !all && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!all && !error && <LoadingState rows={4} height={88} />}
      {all?.length === 0 && (
        <EmptyState icon={IconShieldCheck} title={t('breakGlass.none')} text={t('breakGlass.noneHint')} />
      )}
      {all && all.length > 0 && found.length === 0 && <EmptyState title={t('breakGlass.noMatch')} />}
      {found.length > 0 && (
        <>
          <Reviews title={t('breakGlass.waiting')} reviews={waiting} none={t('breakGlass.noneWaiting')} />
          {reviewed.length > 0 && <Reviews title={t('breakGlass.reviewed')} reviews={reviewed} />}
        </>
      )}
    </>
  );
}

interface ReviewsProps {
  readonly title: string;
  readonly reviews: readonly BreakGlassReview[];
  readonly none?: string;
}

function Reviews({ title, reviews, none }: ReviewsProps) {
  return (
    <section className={classes['group']}>
      <Title order={3} mb="xs">
        {title} <span className={classes['count']}>{reviews.length}</span>
      </Title>
      {reviews.length === 0 ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        <ul className={classes['list']}>
          {reviews.map((review) => (
            <ReviewCard key={review.id} review={review} />
          ))}
        </ul>
      )}
    </section>
  );
}
