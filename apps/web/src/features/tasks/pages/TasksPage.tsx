import { useQuery } from '@apollo/client/react';
import { Paper, Title } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import type { TaskFieldsFragment } from '../../../gql/graphql.ts';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  LoadMore,
  PageHeader,
  useClinicToday,
} from '../../../ui/index.ts';
import { TaskRow } from '../components/TaskRow.tsx';
import { MyTasksDocument } from '../operations.ts';
import classes from '../components/tasks.module.css';

const PAGE = 50;
const GROUPS = ['OVERDUE', 'TODAY', 'LATER', 'NO_DAY'] as const;
type Group = (typeof GROUPS)[number];

/** What the reader and their discipline have to do, the earliest due first. */
export function TasksPage() {
  const { t } = useTranslation('tasks');
  const may = useAccess();
  const today = useClinicToday();
  const [loadingMore, setLoadingMore] = useState(false);
  const { data, error, refetch, fetchMore } = useQuery(MyTasksDocument, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const page = data?.myTasks;
  const tasks = page?.edges.map(({ node }) => node) ?? [];
  const mayWrite = may('task.write', { relation: 'TEAM' });
  const more = async () => {
    setLoadingMore(true);
    await fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        myTasks: { ...next.myTasks, edges: [...before.myTasks.edges, ...next.myTasks.edges] },
      }),
    }).finally(() => setLoadingMore(false));
  };
  return (
    <>
      <PageHeader title={t('mine')} subtitle={t('mineHint')} />
      {!page &&
        (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={4} />)}
      {page && tasks.length === 0 && (
        <Paper>
          <EmptyState icon={IconChecklist} title={t('none')} text={t('noneHint')} />
        </Paper>
      )}
      {GROUPS.map((group) => {
        const rows = tasks.filter((task) => groupOf(task, today) === group);
        return (
          rows.length > 0 && (
            <Paper key={group} p="md" mb="md" component="section">
              <Title order={2} mb="xs">
                {t(`group.${group}`)}
              </Title>
              <ul className={classes['list']}>
                {rows.map((task) => (
                  <TaskRow key={task.id} task={task} mayWrite={mayWrite} withPatient />
                ))}
              </ul>
            </Paper>
          )
        );
      })}
      {page && (
        <LoadMore
          hasNextPage={page.pageInfo.hasNextPage}
          loading={loadingMore}
          onLoadMore={() => void more()}
        />
      )}
    </>
  );
}

function groupOf({ overdue, dueOn }: TaskFieldsFragment, today: string): Group {
  if (overdue) return 'OVERDUE';
  if (dueOn === null) return 'NO_DAY';
  return dueOn === today ? 'TODAY' : 'LATER';
}
