import { useQuery } from '@apollo/client/react';
import { Button, Drawer, Group, Title } from '@mantine/core';
import { IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { EmptyState, ErrorState, LoadingState, useDocumentTitle } from '../../../ui/index.ts';
import { MemberFilterBar } from '../../team/components/MemberFilterBar.tsx';
import { useMemberList } from '../../team/hooks/use-member-list.ts';
import { MembersDocument } from '../../team/operations.ts';
import { AddMemberForm } from './AddMemberForm.tsx';
import { EditMemberForm } from './EditMemberForm.tsx';
import { MemberTable } from './MemberTable.tsx';

const PATH = '/administration/members';

/** Everybody with an account of the clinic; the form of one member has an address of its own. */
export function MembersTab() {
  const { t } = useTranslation(['administration', 'team']);
  const { search } = useLocation();
  const { members, error, waiting, retry, filters } = useMemberList();
  useDocumentTitle(t('tabs.members'));
  return (
    <>
      <Group justify="space-between" mb="md">
        <Title order={2}>{t('tabs.members')}</Title>
        <Button
          component={Link}
          to={{ pathname: `${PATH}/new`, search }}
          leftSection={<IconUserPlus size={16} aria-hidden />}
        >
          {t('member.addButton')}
        </Button>
      </Group>
      {!error && <MemberFilterBar filters={filters} />}
      {error && <ErrorState error={error} onRetry={retry} />}
      {!members && waiting && <LoadingState rows={8} />}
      {members?.length === 0 && !waiting && (
        <EmptyState icon={IconUsersGroup} title={t('team:noMatch')} text={t('team:noMatchHint')} />
      )}
      {members && members.length > 0 && <MemberTable members={members} />}
      <MemberDrawer />
    </>
  );
}

function MemberDrawer() {
  const { t } = useTranslation('administration');
  const { '*': place = '' } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(MembersDocument, {
    variables: { filter: { includeInactive: true } },
    skip: place === '',
  });
  const close = () => void navigate({ pathname: PATH, search });
  const everyone = data?.members;
  const member = everyone?.find(({ id }) => id === place);
  const title = place === 'new' ? t('member.addTitle') : (member?.displayName ?? t('member.editTitle'));
  return (
    <Drawer
      opened={place !== ''}
      onClose={close}
      title={title}
      position="right"
      size={560}
      closeButtonProps={{ 'aria-label': t('member.close') }}
      transitionProps={{ exitDuration: 0 }}
    >
      {error && !everyone && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!everyone && !error && place !== '' && <LoadingState rows={6} />}
      {everyone && place === 'new' && <AddMemberForm members={everyone} onClose={close} />}
      {everyone && member && (
        <EditMemberForm key={member.id} member={member} members={everyone} onClose={close} />
      )}
      {everyone && !member && place !== 'new' && place !== '' && (
        <EmptyState title={t('member.unknown')} text={t('member.unknownHint')} />
      )}
    </Drawer>
  );
}
