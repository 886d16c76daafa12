import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '../../../app/session.tsx';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  LoadMore,
  PageHeader,
  SearchField,
  useUrlState,
} from '../../../ui/index.ts';
import { PatientList } from '../components/PatientList.tsx';
import { StateGroupFilter } from '../components/StateGroupFilter.tsx';
import { useArrowList } from '../hooks/use-arrow-list.ts';
import { PatientsDocument } from '../operations.ts';
import { STATE_GROUP_NAMES, STATE_GROUPS } from '../state-groups.ts';

const PAGE_SIZE = 50;

export function PatientsPage() {
  const { t } = useTranslation('patients');
  const { viewer } = useSession();
  const [, setParameters] = useSearchParams();
  const [search, setSearch] = useUrlState('q');
  const [group, setGroup] = useUrlState('state', 'ALL');
  const [mine, setMine] = useUrlState('mine');
  const container = useRef<HTMLDivElement>(null);
  const onKeyDown = useArrowList(container);
  const known = STATE_GROUP_NAMES.find((name) => name === group);
  const filter = {
    ...(search.trim() === '' ? {} : { search: search.trim() }),
    ...(known ? { states: [...STATE_GROUPS[known]] } : {}),
    ...(mine === '1' ? { mine: true } : {}),
  };
  const filtered = Object.keys(filter).length > 0;
  const query = useQuery(PatientsDocument, {
    variables: { first: PAGE_SIZE, filter },
    notifyOnNetworkStatusChange: true,
  });
  // While the next search runs the last answer stays in sight.
  const patients = (query.data ?? query.previousData)?.patients;
  const waiting = query.loading && !query.data;

  const loadMore = () =>
    void query.fetchMore({
      variables: { after: patients?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({
        patients: {
          ...fetchMoreResult.patients,
          edges: [...before.patients.edges, ...fetchMoreResult.patients.edges],
        },
      }),
    });

  return (
    <div ref={container} onKeyDown={onKeyDown}>
      <PageHeader title={t('list.title')} />
      <Group gap="md" mb="md" align="center">
        <SearchField label={t('list.search')} value={search} onSearch={setSearch} autoFocus />
        <StateGroupFilter value={known ?? 'ALL'} onChange={setGroup} />
        {viewer.memberId && (
          <Switch
            label={t('list.mine')}
            checked={mine === '1'}
            onChange={(event) => setMine(event.currentTarget.checked ? '1' : '')}
          />
        )}
      </Group>
      {query.error && !patients && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {!patients && query.loading && <LoadingState rows={8} />}
      {patients && patients.edges.length === 0 && !waiting && (
        <EmptyState
          title={t(filtered ? 'list.empty' : 'list.emptyClinic')}
          text={t(filtered ? 'list.emptyHint' : 'list.emptyClinicHint')}
          action={
            filtered && (
              <Button variant="default" onClick={() => setParameters({}, { replace: true })}>
                {t('list.clear')}
              </Button>
            )
          }
        />
      )}
      {patients && patients.edges.length > 0 && (
        <Stack gap="xs" aria-busy={waiting} style={{ opacity: waiting ? 0.6 : 1 }}>
          <PatientList patients={patients.edges.map(({ node }) => node)} />
          <Text size="sm" c="dimmed" role="status">
            {t(patients.pageInfo.hasNextPage ? 'list.shown' : 'list.allShown', {
              count: patients.edges.length,
            })}
          </Text>
          <LoadMore
            hasNextPage={patients.pageInfo.hasNextPage}
            loading={query.loading}
            onLoadMore={loadMore}
          />
        </Stack>
      )}
    </div>
  );
}
