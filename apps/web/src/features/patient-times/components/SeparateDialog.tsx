import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { AVAILABILITY_LIMITS } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { SeparatePatientsDocument, TreatedPatientsDocument } from '../operations.ts';

interface SeparateDialogProps {
  readonly patientId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Keeps two patients apart, both of whom one treats, and says why. */
export function SeparateDialog({ patientId, onClose, onDone }: SeparateDialogProps) {
  const { t } = useTranslation('patient-times');
  const notify = useNotify();
  const { data } = useQuery(TreatedPatientsDocument);
  const [otherPatientId, setOther] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [separate, { loading }] = useMutation(SeparatePatientsDocument);
  const others = (data?.patients.edges ?? []).filter(({ node }) => node.id !== patientId);

  const save = async () => {
    if (!otherPatientId) return;
    setRefusal(null);
    try {
      const input = { patientId, otherPatientId, reason };
      const answer = (await separate({ variables: { input } })).data?.separatePatients;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('separation.added', { name: answer.otherPatientName }));
      onDone();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('separation.add')}>
      <Stack>
        <Select
          label={t('separation.other')}
          description={t('separation.otherHint')}
          data={others.map(({ node }) => ({ value: node.id, label: node.displayName }))}
          value={otherPatientId}
          onChange={setOther}
          searchable
          required
        />
        <Textarea
          label={t('separation.reason')}
          description={t('separation.reasonHint')}
          required
          autosize
          maxLength={AVAILABILITY_LIMITS.separationReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            loading={loading}
            disabled={!otherPatientId || reason.trim() === ''}
            onClick={() => void save()}
          >
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
