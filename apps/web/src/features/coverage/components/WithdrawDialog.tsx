import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { AUTHORIZATION_NOTE_LIMIT } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { WithdrawAuthorizationDocument, type Authorization } from '../operations.ts';

interface WithdrawDialogProps {
  readonly authorization: Authorization;
  readonly onClose: () => void;
  readonly onWithdrawn: () => void;
}

/** Takes an authorization out of force, with the reason. */
export function WithdrawDialog({ authorization, onClose, onWithdrawn }: WithdrawDialogProps) {
  const { t } = useTranslation('coverage');
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [withdraw, { loading }] = useMutation(WithdrawAuthorizationDocument);
  const { id, version, payer, reference } = authorization;
  const send = async () => {
    setRefusal(null);
    const answer = await withdraw({ variables: { input: { id, version, reason } } }).catch(notify.failed);
    const result = answer?.data?.withdrawCoverageAuthorization;
    if (!result) return;
    if ('code' in result) return setRefusal(result);
    notify.done(t('withdrawn'));
    onWithdrawn();
  };
  return (
    <Dialog opened onClose={onClose} title={t('withdrawTitle')}>
      <Stack>
        <Text fw={600}>
          {payer} · {reference}
        </Text>
        <Text size="sm">{t('withdrawHint')}</Text>
        <Textarea
          label={t('reason')}
          required
          autosize
          minRows={2}
          maxLength={AUTHORIZATION_NOTE_LIMIT}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={loading} disabled={reason.trim() === ''} onClick={() => void send()}>
            {t('withdraw')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
