import { Button, Group, Stack, TextInput } from '@mantine/core';
import { MEDICATION_TEXT_LIMITS } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert } from '../../../ui/index.ts';
import { useMedicationWrite } from '../hooks/use-medication-write.ts';
import { HoldWeaningDocument, ReleaseWeaningDocument } from '../operations.ts';

interface HoldWeaningDialogProps {
  readonly medicationId: string;
  readonly release: boolean;
  readonly onClose: () => void;
}

/** Holds a weaning, or lets it go on; whoever comes next reads why. */
export function HoldWeaningDialog({ medicationId, release, onClose }: HoldWeaningDialogProps) {
  const { t } = useTranslation('medication');
  const [reason, setReason] = useState('');
  const holding = useMedicationWrite(HoldWeaningDocument);
  const releasing = useMedicationWrite(ReleaseWeaningDocument);
  const { write, refusal, loading } = release ? releasing : holding;
  const send = async () => {
    if (await write({ input: { medicationId, reason } })) onClose();
  };
  const verb = t(release ? 'weaning.release' : 'weaning.hold');
  return (
    <Dialog opened onClose={onClose} title={verb}>
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
            maxLength={MEDICATION_TEXT_LIMITS.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={reason.trim() === ''}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
