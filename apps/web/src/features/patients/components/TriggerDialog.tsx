import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { decideTrigger, TRIGGER_REASON_MAX_LENGTH } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TriggerFieldsFragment } from '../../../gql/graphql.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { CountedTextarea } from '../../care-plan/index.ts';
import { DecideTriggerDocument } from '../record-operations.ts';

interface TriggerDialogProps {
  readonly trigger: TriggerFieldsFragment;
  readonly decision: 'ACCEPTED' | 'REJECTED';
  readonly onClose: () => void;
}

/** The reason for accepting or rejecting; needed for a rejection and for changing one's mind. */
export function TriggerDialog({ trigger, decision, onClose }: TriggerDialogProps) {
  const { t } = useTranslation('patients');
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [decide, { loading }] = useMutation(DecideTriggerDocument);
  const needsReason = !decideTrigger(trigger, { decision, reason: '' }).ok;
  const outcome = decideTrigger(trigger, { decision, reason });
  const wrong = outcome.ok
    ? null
    : outcome.code === 'REASON_REQUIRED'
      ? t('triggers.reasonRequired')
      : t('triggers.reasonTooLong', { max: TRIGGER_REASON_MAX_LENGTH });
  const submit = async () => {
    setTried(true);
    if (wrong) return;
    setRefusal(null);
    try {
      const input = { triggerId: trigger.id, version: trigger.version, decision, reason: reason || null };
      const { data } = await decide({ variables: { input } });
      if (data?.decideTrigger.__typename === 'Refusal') return setRefusal(data.decideTrigger);
      notify.done(t('triggers.saved'));
      onClose();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(decision === 'ACCEPTED' ? 'triggers.acceptTitle' : 'triggers.rejectTitle')}
    >
      <Stack gap="md">
        <Text size="sm" fw={600}>
          {trigger.display}
        </Text>
        <CountedTextarea
          label={t(needsReason ? 'triggers.reason' : 'triggers.reasonOptional')}
          value={reason}
          limit={TRIGGER_REASON_MAX_LENGTH}
          onChange={(event) => setReason(event.currentTarget.value)}
          required={needsReason}
          error={tried && wrong ? wrong : undefined}
          data-autofocus
        />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button loading={loading} onClick={() => void submit()}>
            {t(decision === 'ACCEPTED' ? 'triggers.accept' : 'triggers.reject')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
