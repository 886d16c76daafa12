import { Button, Group, Stack, TextInput } from '@mantine/core';
import { TASK_TEXT_LIMITS } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskFieldsFragment } from '../../../gql/graphql.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { useTaskSteps } from '../hooks/use-task-steps.ts';

interface CancelTaskDialogProps {
  readonly task: TaskFieldsFragment;
  readonly onClose: () => void;
}

/** A task that is not done after all; whoever wrote it reads why. */
export function CancelTaskDialog({ task, onClose }: CancelTaskDialogProps) {
  const { t } = useTranslation('tasks');
  const { cancel } = useTaskSteps();
  const [reason, setReason] = useState('');
  const send = async () => {
    if (await cancel(task.id, reason)) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('cancelTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack>
          <TextInput
            required
            data-autofocus
            label={t('reason')}
            description={task.title}
            maxLength={TASK_TEXT_LIMITS.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
            <Button type="submit" disabled={reason.trim() === ''}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
