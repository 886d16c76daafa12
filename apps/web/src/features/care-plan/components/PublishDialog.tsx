import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { checkVersionNote, PLAN_TEXT_LIMITS } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { useProblemText } from '../hooks/use-problem-text.ts';
import { CarePlanDocument } from '../operations.ts';
import { PublishPlanVersionDocument } from '../version-operations.ts';
import type { Plan } from '../plan-entries.ts';
import { ChangeList } from './ChangeList.tsx';
import { CountedTextarea } from './CountedTextarea.tsx';

interface PublishDialogProps {
  readonly plan: Plan;
  readonly onClose: () => void;
}

/** Makes the working plan version n+1, after showing what it changes. */
export function PublishDialog({ plan, onClose }: PublishDialogProps) {
  const { t } = useTranslation('care-plan');
  const problem = useProblemText();
  const notify = useNotify();
  const [note, setNote] = useState('');
  const [touched, setTouched] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [publish, { loading }] = useMutation(PublishPlanVersionDocument, {
    refetchQueries: [{ query: CarePlanDocument, variables: { id: plan.id } }],
  });
  const number = plan.latestVersionNumber + 1;
  const [wrong] = checkVersionNote(note);

  const confirm = async () => {
    setTouched(true);
    if (wrong) return;
    setRefusal(null);
    try {
      const input = { carePlanId: plan.id, baseVersionNumber: plan.latestVersionNumber, note };
      const { data } = await publish({ variables: { input } });
      const answer = data?.publishPlanVersion;
      if (answer?.__typename === 'Refusal') return setRefusal(answer);
      notify.done(t('publish.done', { number }));
      onClose();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('publish.title', { number })} size="xl">
      <Stack gap="md">
        <Text size="sm">{t('publish.intro', { number })}</Text>
        <CountedTextarea
          label={t('publish.note')}
          description={t('publish.noteHint')}
          value={note}
          limit={PLAN_TEXT_LIMITS.versionNote}
          onChange={(event) => setNote(event.currentTarget.value)}
          onBlur={() => setTouched(note !== '')}
          error={touched && wrong ? problem('note', { type: wrong.code }) : undefined}
          required
          data-autofocus
        />
        <ChangeList changes={plan.draftChanges} />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button loading={loading} onClick={() => void confirm()}>
            {t('publish.confirm')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
