import { Button, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '../../../ui/index.ts';
import { MemberCards } from '../components/MemberCards.tsx';
import { MemberFilterBar } from '../components/MemberFilterBar.tsx';
import { MemberTable } from '../components/MemberTable.tsx';
import { groupByDiscipline } from '../group-by-discipline.ts';
import { useMemberList } from '../hooks/use-member-list.ts';

/** Who works here, by discipline. */
export function TeamPage() {
  const { t } = useTranslation('team');
  const [, setParameters] = useSearchParams();
  const { members, error, waiting, retry, filters } = useMemberList();
  const wide = useMediaQuery('(min-width: 62em)', false, { getInitialValueInEffect: false });
  const groups = groupByDiscipline(members ?? []);
  return (
    <>
      <PageHeader title={t('title')} subtitle={members && t('count', { count: members.length })} />
      {!error && <MemberFilterBar filters={filters} />}
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
        {wide && groups.length > 0 && <MemberTable groups={groups} />}
        {!wide && groups.map(([code, group]) => <MemberCards key={code} code={code} members={group} />)}
      </Stack>
    </>
  );
}
