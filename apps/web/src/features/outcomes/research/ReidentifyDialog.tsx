import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { REIDENTIFY_REASON_LIMIT } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { ReidentifyDocument } from './operations.ts';

interface ReidentifyDialogProps {
  readonly extract: { readonly id: string; readonly purpose: string };
  readonly onClose: () => void;
}

/** Whom one pseudonym stands for; the reason is kept. */
export function ReidentifyDialog({ extract, onClose }: ReidentifyDialogProps) {
  const { t } = useTranslation('research');
  const notify = useNotify();
  const [pseudonym, setPseudonym] = useState('');
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [reidentify, { loading }] = useMutation(ReidentifyDocument, { fetchPolicy: 'no-cache' });
  const ask = async () => {
    setRefusal(null);
    setName(null);
    try {
      const input = { extractId: extract.id, pseudonym, reason };
      const answer = (await reidentify({ variables: { input } })).data?.reidentify;
      if (!answer) return;
      if (answer.__typename !== 'Reidentified') return setRefusal(answer);
      setName(answer.patientName);
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('lookUpTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <Stack>
          <Text size="sm">{extract.purpose}</Text>
          <TextInput
            required
            label={t('pseudonym')}
            value={pseudonym}
            maxLength={24}
            onChange={(event) => setPseudonym(event.currentTarget.value)}
          />
          <Textarea
            required
            autosize
            label={t('reason')}
            description={t('reasonHint')}
            maxLength={REIDENTIFY_REASON_LIMIT}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <RefusalAlert refusal={refusal} />
          {name !== null && <Alert title={t('standsFor')}>{name}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('close')}
            </Button>
            <Button
              type="submit"
              loading={loading}
              disabled={pseudonym.trim() === '' || reason.trim() === ''}
            >
              {t('lookUp')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
