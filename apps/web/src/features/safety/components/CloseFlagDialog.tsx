import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { BRIEF_ASSESSMENT_MIN_LENGTH } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { CloseSafetyFlagDocument, type SafetyFlag } from '../operations.ts';

interface CloseFlagDialogProps {
  readonly flag: SafetyFlag;
  readonly onClose: () => void;
  readonly onClosed: () => void;
}

/** A flag is closed with a brief assessment, never with one click. */
export function CloseFlagDialog({ flag, onClose, onClosed }: CloseFlagDialogProps) {
  const { t } = useTranslation('safety');
  const notify = useNotify();
  const [assessment, setAssessment] = useState('');
  const [told, setTold] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [close, { loading }] = useMutation(CloseSafetyFlagDocument);

  const send = async () => {
    setRefusal(null);
    const guardianToldAt = told ? new Date().toISOString() : null;
    const input = { id: flag.id, version: flag.version, assessment, guardianToldAt };
    try {
      const answer = (await close({ variables: { input } })).data?.closeSafetyFlag;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('closed'));
      onClosed();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('close')}>
      <Stack>
        <Textarea
          label={t('assessment')}
          description={t('assessmentHint', { count: BRIEF_ASSESSMENT_MIN_LENGTH })}
          minRows={4}
          autosize
          data-autofocus
          value={assessment}
          onChange={(event) => setAssessment(event.currentTarget.value)}
        />
        <Checkbox
          label={t('iToldGuardian')}
          checked={told}
          onChange={(event) => setTold(event.currentTarget.checked)}
        />
        <Text size="sm" c="dimmed">
          {t('guardianHint')}
        </Text>
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            loading={loading}
            disabled={assessment.trim().length < BRIEF_ASSESSMENT_MIN_LENGTH}
            onClick={() => void send()}
          >
            {t('close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
