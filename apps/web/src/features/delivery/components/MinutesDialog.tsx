import { Button, NumberInput, Stack } from '@mantine/core';
import { DELIVERY_MAX_MINUTES } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';

interface MinutesDialogProps {
  readonly title: string;
  /** As the plan has it. */
  readonly planned: number;
  readonly onClose: () => void;
  readonly onRecord: (minutes: number) => void;
}

/** Minutes of something that was done without the clock running; they end now. */
export function MinutesDialog({ title, planned, onClose, onRecord }: MinutesDialogProps) {
  const { t } = useTranslation('delivery');
  const [minutes, setMinutes] = useState<number | string>(planned);
  const right = typeof minutes === 'number' && minutes > 0 && minutes <= DELIVERY_MAX_MINUTES;
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (right) onRecord(minutes);
        }}
      >
        <Stack gap="md">
          <NumberInput
            data-autofocus
            size="lg"
            label={t('acts.minutesDone')}
            description={t('acts.minutesHint')}
            min={1}
            max={DELIVERY_MAX_MINUTES}
            allowDecimal={false}
            inputMode="numeric"
            value={minutes}
            onChange={setMinutes}
          />
          <Button type="submit" size="lg" disabled={!right}>
            {t('acts.record')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
