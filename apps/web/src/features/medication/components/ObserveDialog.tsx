import { Button, Checkbox, Group, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { MEDICATION_TEXT_LIMITS, WITHDRAWAL_SIGNS, type WithdrawalSign } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert } from '../../../ui/index.ts';
import { useMedicationWrite } from '../hooks/use-medication-write.ts';
import { ObserveWithdrawalDocument } from '../operations.ts';

interface ObserveDialogProps {
  readonly medicationId: string;
  readonly onClose: () => void;
}

/** Which signs of withdrawal were seen; choosing one takes "none" away, and the other way round. */
export function ObserveDialog({ medicationId, onClose }: ObserveDialogProps) {
  const { t } = useTranslation('medication');
  // Kept while the dialog is open: a second try is the same observation.
  const [id] = useState(() => crypto.randomUUID());
  const [signs, setSigns] = useState<readonly WithdrawalSign[]>([]);
  const [note, setNote] = useState('');
  const { write, refusal, loading } = useMedicationWrite(ObserveWithdrawalDocument);
  const toggle = (sign: WithdrawalSign) =>
    setSigns((before) => {
      if (before.includes(sign)) return before.filter((one) => one !== sign);
      return sign === 'NONE' ? ['NONE'] : [...before.filter((one) => one !== 'NONE'), sign];
    });
  const send = async () => {
    if (await write({ input: { id, medicationId, signs: [...signs], note } })) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('observe.add')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack>
          <Checkbox.Group label={t('observe.signs')} value={[...signs]}>
            <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs">
              {WITHDRAWAL_SIGNS.map((sign) => (
                <Checkbox key={sign} value={sign} label={t(`sign.${sign}`)} onChange={() => toggle(sign)} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          <Textarea
            autosize
            label={t('observe.note')}
            maxLength={MEDICATION_TEXT_LIMITS.note}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={signs.length === 0}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
