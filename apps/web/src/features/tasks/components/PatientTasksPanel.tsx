import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState } from '../../../ui/index.ts';
import { PatientTasksDocument } from '../operations.ts';
import { TaskDialog } from './TaskDialog.tsx';
import { TaskRow } from './TaskRow.tsx';
import classes from './tasks.module.css';

interface PatientTasksPanelProps {
  readonly patientId: string;
  readonly mayWrite: boolean;
}

/** What somebody has to do for this young person; what is done stays one tap away. */
export function PatientTasksPanel({ patientId, mayWrite }: PatientTasksPanelProps) {
  const { t } = useTranslation('tasks');
  const [adding, setAdding] = useState(false);
  const [withClosed, setWithClosed] = useState(false);
  const { data, error, refetch } = useQuery(PatientTasksDocument, {
    variables: { id: patientId },
    fetchPolicy: 'cache-and-network',
  });
  const tasks = data?.patient?.tasks;
  const open = (tasks ?? []).filter(({ status }) => status === 'REQUESTED');
  const closed = (tasks ?? []).filter(({ status }) => status !== 'REQUESTED');
  return (
    <Paper p="md" component="section" miw={0} aria-label={t('title')}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={2}>{t('title')}</Title>
        {mayWrite && (
          <Button
            variant="light"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAdding(true)}
            className="no-print"
          >
            {t('add')}
          </Button>
        )}
      </Group>
      {!tasks &&
        (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={2} />)}
      {tasks && open.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noneOpen')}
        </Text>
      )}
      <ul className={classes['list']}>
        {[...open, ...(withClosed ? closed : [])].map((task) => (
          <TaskRow key={task.id} task={task} mayWrite={mayWrite} />
        ))}
      </ul>
      {closed.length > 0 && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          py={4}
          className="no-print"
          aria-expanded={withClosed}
          onClick={() => setWithClosed(!withClosed)}
        >
          {withClosed ? t('hideClosed') : t('showClosed', { count: closed.length })}
        </Anchor>
      )}
      {adding && <TaskDialog patientId={patientId} task={null} onClose={() => setAdding(false)} />}
    </Paper>
  );
}
