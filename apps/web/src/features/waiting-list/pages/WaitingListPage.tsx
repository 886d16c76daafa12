import { useQuery } from '@apollo/client/react';
import { Button, Paper, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '../../../ui/index.ts';
import { useWeekNames } from '../../week-builder/index.ts';
import { EntryDialog } from '../components/EntryDialog.tsx';
import { FreedSlotList } from '../components/FreedSlotList.tsx';
import { WaitingRow } from '../components/WaitingRow.tsx';
import classes from '../components/waiting-list.module.css';
import { WaitingListDocument } from '../operations.ts';

/** Who waits for a session, and which freed slots may be offered to whom. */
export function WaitingListPage() {
  const { t } = useTranslation('waiting-list');
  const heading = useId();
  const names = useWeekNames();
  const may = useAccess();
  const mayManage = may('waitingList.manage') || may('waitingList.manage', { relation: 'TEAM' });
  const [adding, setAdding] = useState(false);
  const { data, error, loading, refetch } = useQuery(WaitingListDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const entries = data?.waitingList;
  const changed = () => void refetch();
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          mayManage && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          )
        }
      />
      <div className={classes['columns']}>
        <Paper component="section" aria-labelledby={heading}>
          <Title order={2} id={heading} size="h3" p="md" pb="xs">
            {t('waiting')}
          </Title>
          {!entries && error && !loading && <ErrorState error={error} onRetry={changed} />}
          {!entries && !error && <LoadingState rows={4} />}
          {entries?.length === 0 && <EmptyState title={t('none')} text={t('noneHint')} />}
          <ul className={classes['list']}>
            {entries?.map((entry) => (
              <WaitingRow key={entry.id} entry={entry} names={names} onChanged={changed} />
            ))}
          </ul>
        </Paper>
        <FreedSlotList names={names} onOffered={changed} />
      </div>
      {adding && (
        <EntryDialog
          names={names}
          entry={null}
          onClose={() => setAdding(false)}
          onSaved={() => {
            setAdding(false);
            changed();
          }}
        />
      )}
    </>
  );
}
