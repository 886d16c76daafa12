import { useQuery } from '@apollo/client/react';
import { Button, Group, Select, Stack } from '@mantine/core';
import type { ReferralStatus } from '@consilium/domain';
import { REFERRAL_STATUSES } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAccess } from '../../../app/session.tsx';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  LoadMore,
  PageHeader,
  SearchField,
  useUrlState,
} from '../../../ui/index.ts';
import { ImportPanel } from '../components/ImportPanel.tsx';
import { ReferralList } from '../components/ReferralList.tsx';
import { ReferralsDocument } from '../operations.ts';

const PAGE_SIZE = 50;

/** What somebody still has to decide. */
const TO_DO: readonly ReferralStatus[] = ['NEW', 'MORE_INFORMATION', 'DIFFERS'];

/** The inbox: bring files in, see what waits, open one. */
export function ReferralsPage() {
  const { t } = useTranslation('referrals');
  const may = useAccess();
  const [, setParameters] = useSearchParams();
  const [search, setSearch] = useUrlState('q');
  const [status, setStatus] = useUrlState('status', 'OPEN');
  const one = REFERRAL_STATUSES.find((each) => each === status);
  const statuses = status === 'ALL' ? undefined : one ? [one] : [...TO_DO];
  const filter = {
    ...(search.trim() === '' ? {} : { search: search.trim() }),
    ...(statuses ? { statuses } : {}),
  };
  const query = useQuery(ReferralsDocument, {
    variables: { first: PAGE_SIZE, filter },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const referrals = (query.data ?? query.previousData)?.referrals;
  const waiting = query.loading && !query.data;
  const filtered = search !== '' || status !== 'OPEN';
  const loadMore = () =>
    void query.fetchMore({
      variables: { after: referrals?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({
        referrals: {
          ...fetchMoreResult.referrals,
          edges: [...before.referrals.edges, ...fetchMoreResult.referrals.edges],
        },
      }),
    });
  return (
    <>
      <PageHeader title={t('list.title')} />
      {may('referral.import') && <ImportPanel />}
      <Group gap="md" mb="md">
        <SearchField label={t('list.search')} value={search} onSearch={setSearch} />
        <Select
          aria-label={t('list.status')}
          data={[
            { value: 'OPEN', label: t('list.filters.OPEN') },
            ...REFERRAL_STATUSES.map((each) => ({ value: each, label: t(`status.${each}`) })),
            { value: 'ALL', label: t('list.filters.ALL') },
          ]}
          value={one ?? (status === 'ALL' ? 'ALL' : 'OPEN')}
          onChange={(next) => next && setStatus(next)}
          allowDeselect={false}
        />
      </Group>
      {query.error && !referrals && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {!referrals && query.loading && <LoadingState rows={6} />}
      {referrals && referrals.edges.length === 0 && !waiting && (
        <EmptyState
          title={t(filtered ? 'list.empty' : 'list.emptyInbox')}
          text={t(filtered ? 'list.emptyHint' : 'list.emptyInboxHint')}
          action={
            filtered && (
              <Button variant="default" onClick={() => setParameters({}, { replace: true })}>
                {t('list.clear')}
              </Button>
            )
          }
        />
      )}
      {referrals && referrals.edges.length > 0 && (
        <Stack gap="xs" aria-busy={waiting} style={{ opacity: waiting ? 0.6 : 1 }}>
          <ReferralList referrals={referrals.edges.map(({ node }) => node)} />
          <LoadMore
            hasNextPage={referrals.pageInfo.hasNextPage}
            loading={query.loading}
            onLoadMore={loadMore}
          />
        </Stack>
      )}
    </>
  );
}
