import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { TASK_TEXT_LIMITS } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskFieldsFragment } from '../../../gql/graphql.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useClinicToday, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { CreateTaskDocument, PatientTasksDocument, UpdateTaskDocument } from '../operations.ts';
import { ofDiscipline, ofMember, taskOwnerOf } from '../task-owner.ts';
import { OwnerSelect } from './OwnerSelect.tsx';

interface TaskDialogProps {
  readonly patientId: string;
  /** Null writes a new one. */
  readonly task: TaskFieldsFragment | null;
  readonly onClose: () => void;
}

export function TaskDialog({ patientId, task, onClose }: TaskDialogProps) {
  const { t } = useTranslation('tasks');
  const notify = useNotify();
  const today = useClinicToday();
  // Kept while the dialog is open: a second try is the same task.
  const [id] = useState(() => task?.id ?? crypto.randomUUID());
  const [title, setTitle] = useState(task?.title ?? '');
  const [detail, setDetail] = useState(task?.detail ?? '');
  const [owner, setOwner] = useState(ownerValue(task));
  const [dueOn, setDueOn] = useState(task?.dueOn ?? '');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const options = { refetchQueries: [PatientTasksDocument, 'MyTasks'], awaitRefetchQueries: true };
  const [create, creating] = useMutation(CreateTaskDocument, options);
  const [update, updating] = useMutation(UpdateTaskDocument, options);
  const save = async () => {
    setRefusal(null);
    const fields = { title, detail, ...taskOwnerOf(owner), dueOn: dueOn || null };
    try {
      const answer = task
        ? (await update({ variables: { input: { id, baseVersion: task.version, ...fields } } })).data
            ?.updateTask
        : (await create({ variables: { input: { id, patientId, ...fields } } })).data?.createTask;
      if (!answer) return;
      if (answer.__typename !== 'Task') return setRefusal(answer);
      notify.done(t('saved'));
      onClose();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t(task ? 'edit' : 'add')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <TextInput
            required
            data-autofocus
            label={t('form.title')}
            maxLength={TASK_TEXT_LIMITS.title}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <OwnerSelect patientId={patientId} value={owner} onChange={setOwner} />
          <TextInput
            type="date"
            label={t('form.dueOn')}
            min={today}
            value={dueOn}
            onChange={(event) => setDueOn(event.currentTarget.value)}
          />
          <Textarea
            autosize
            label={t('form.detail')}
            maxLength={TASK_TEXT_LIMITS.detail}
            value={detail}
            onChange={(event) => setDetail(event.currentTarget.value)}
          />
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
            <Button type="submit" loading={creating.loading || updating.loading} disabled={!title || !owner}>
              {t('form.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function ownerValue(task: TaskFieldsFragment | null): string | null {
  if (task?.ownerMemberId) return ofMember(task.ownerMemberId);
  return task?.ownerDisciplineCode ? ofDiscipline(task.ownerDisciplineCode) : null;
}
