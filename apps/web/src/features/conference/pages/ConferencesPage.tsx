import { useQuery } from '@apollo/client/react';
import { Button, Paper, Stack } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { EmptyState, ErrorState, LoadingState, LoadMore, PageHeader } from '../../../ui/index.ts';
import { ConferenceRow } from '../components/ConferenceRow.tsx';
import { PlanConferenceDialog } from '../components/PlanConferenceDialog.tsx';
import { ConferencesDocument } from '../operations.ts';
import classes from '../components/conference.module.css';

const PAGE = 20;

/** When conferences are and were, and who was on the agenda. */
export function ConferencesPage() {
  const { t } = useTranslation('conference');
  const may = useAccess();
  const [planning, setPlanning] = useState(false);
  const [loadingMore, setLoadingMore] = useState(false);
  const { data, error, refetch, fetchMore } = useQuery(ConferencesDocument, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const page = data?.conferences;
  const mayPlan = may('conference.plan') || may('conference.plan', { relation: 'TEAM' });
  const planButton = mayPlan && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setPlanning(true)}>
      {t('plan')}
    </Button>
  );
  const more = async () => {
    setLoadingMore(true);
    await fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        conferences: {
          ...next.conferences,
          edges: [...before.conferences.edges, ...next.conferences.edges],
        },
      }),
    }).finally(() => setLoadingMore(false));
  };
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={planButton} />
      {!page &&
        (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={4} />)}
      {page?.edges.length === 0 && (
        <Paper>
          <EmptyState icon={IconUsersGroup} title={t('none')} {...(mayPlan ? { text: t('noneHint') } : {})} />
        </Paper>
      )}
      {page && page.edges.length > 0 && (
        <Stack gap="sm" component="ul" className={classes['list'] ?? ''}>
          {page.edges.map(({ node }) => (
            <ConferenceRow key={node.id} conference={node} />
          ))}
        </Stack>
      )}
      {page && (
        <LoadMore
          hasNextPage={page.pageInfo.hasNextPage}
          loading={loadingMore}
          onLoadMore={() => void more()}
        />
      )}
      {planning && <PlanConferenceDialog onClose={() => setPlanning(false)} />}
    </>
  );
}
