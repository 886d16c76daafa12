import { ActionIcon, Anchor, Button, Checkbox, Group, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskFieldsFragment } from '../../../gql/graphql.ts';
import { DisciplineBadge, LocalDateText, useFormats } from '../../../ui/index.ts';
import { useTaskSteps } from '../hooks/use-task-steps.ts';
import { CancelTaskDialog } from './CancelTaskDialog.tsx';
import { TaskDialog } from './TaskDialog.tsx';
import classes from './tasks.module.css';

interface TaskRowProps {
  readonly task: TaskFieldsFragment;
  readonly mayWrite: boolean;
  /** Named where the list is about several. */
  readonly withPatient?: boolean;
}

/** One task: tapped, it is done. An overdue one says so in words. */
export function TaskRow({ task, mayWrite, withPatient = false }: TaskRowProps) {
  const { t } = useTranslation('tasks');
  const { instant } = useFormats();
  const { complete, reopen } = useTaskSteps();
  const [dialog, setDialog] = useState<'EDIT' | 'CANCEL' | null>(null);
  const { title, detail, dueOn, overdue, ownerName, ownerDisciplineCode, status, closedAt } = task;
  const open = status === 'REQUESTED';
  return (
    <li className={classes['row']}>
      <Checkbox
        checked={!open}
        disabled={!mayWrite || !open}
        aria-label={t('done', { title })}
        onChange={() => void complete(task)}
        className={classes['check'] ?? ''}
      />
      <div className={classes['text']}>
        {withPatient && (
          <Anchor component={Link} to={`/patients/${task.patientId}`} size="sm" fw={600}>
            {task.patientName}
          </Anchor>
        )}
        <Text fw={open ? 600 : 400} className={status === 'CANCELLED' ? (classes['cancelled'] ?? '') : ''}>
          {title}
        </Text>
        {detail && (
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {detail}
          </Text>
        )}
        <Group gap="xs">
          {dueOn && open && (
            <Text size="sm" fw={overdue ? 650 : 400} c={overdue ? undefined : 'dimmed'}>
              {t(overdue ? 'overdueSince' : 'due')} <LocalDateText date={dueOn} />
            </Text>
          )}
          {ownerDisciplineCode && <DisciplineBadge code={ownerDisciplineCode} />}
          <Text size="sm" c="dimmed">
            {[
              ownerName,
              closedAt &&
                t(status === 'CANCELLED' ? 'cancelledBy' : 'completedBy', {
                  name: task.closedByName,
                  at: instant(closedAt),
                }),
              task.cancelReason,
              open && t('from', { name: task.createdByName }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </Group>
      </div>
      {mayWrite && open && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon aria-label={t('more', { title })} className="no-print">
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setDialog('EDIT')}>{t('edit')}</Menu.Item>
            <Menu.Item onClick={() => setDialog('CANCEL')}>{t('cancel')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {mayWrite && !open && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('reopenOf', { title })}
          onClick={() => void reopen(task.id)}
        >
          {t('reopen')}
        </Button>
      )}
      {dialog === 'EDIT' && (
        <TaskDialog patientId={task.patientId} task={task} onClose={() => setDialog(null)} />
      )}
      {dialog === 'CANCEL' && <CancelTaskDialog task={task} onClose={() => setDialog(null)} />}
    </li>
  );
}
