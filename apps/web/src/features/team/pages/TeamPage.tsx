import { Button, Stack } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '../../../ui/index.ts';
import { DisciplineGroup } from '../components/DisciplineGroup.tsx';
import { MemberFilterBar } from '../components/MemberFilterBar.tsx';
import { groupByDiscipline } from '../group-by-discipline.ts';
import { useMemberList } from '../hooks/use-member-list.ts';

/** Who works here, by discipline. */
export function TeamPage() {
  const { t } = useTranslation('team');
  const [, setParameters] = useSearchParams();
  const { members, error, waiting, retry, filters } = useMemberList();
  return (
    <>
      <PageHeader title={t('title')} subtitle={members && t('count', { count: members.length })} />
      <MemberFilterBar filters={filters} />
      {error && <ErrorState error={error} onRetry={retry} />}
      {!members && waiting && <LoadingState rows={6} height={88} />}
      {members?.length === 0 && !waiting && (
        <EmptyState
          icon={IconUsersGroup}
          title={t(filters.any ? 'noMatch' : 'empty')}
          text={t(filters.any ? 'noMatchHint' : 'emptyHint')}
          action={
            filters.any && (
              <Button variant="default" onClick={() => setParameters({}, { replace: true })}>
                {t('clearFilters')}
              </Button>
            )
          }
        />
      )}
      <Stack gap="md" aria-busy={waiting} style={{ opacity: waiting && members ? 0.6 : 1 }}>
        {groupByDiscipline(members ?? []).map(([code, group]) => (
          <DisciplineGroup key={code} code={code} members={group} />
        ))}
      </Stack>
    </>
  );
}
