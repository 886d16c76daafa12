import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import {
  addDays,
  HOLD_REASON_MAX_LENGTH,
  HOLD_REVIEW_DEFAULT_DAYS,
  HOLD_REVIEW_MAX_DAYS,
} from '@consilium/domain';
import { DatePickerInput } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useClinicToday, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { useHoldWords } from '../hooks/use-hold-words.ts';
import { LiftHoldDocument, ReviewHoldDocument, type Hold } from '../operations.ts';

interface EndHoldDialogProps {
  readonly hold: Hold;
  /** Lifts it, or leaves it in force until another day. */
  readonly step: 'LIFT' | 'KEEP';
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A hold is lifted, or left in force, by name and with a reason. */
export function EndHoldDialog({ hold, step, onClose, onDone }: EndHoldDialogProps) {
  const { t } = useTranslation('holds');
  const notify = useNotify();
  const { label } = useHoldWords();
  const today = useClinicToday();
  const [reason, setReason] = useState('');
  const [reviewOn, setReviewOn] = useState(addDays(today, HOLD_REVIEW_DEFAULT_DAYS));
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [lift, lifting] = useMutation(LiftHoldDocument);
  const [review, reviewing] = useMutation(ReviewHoldDocument);
  const { id, version } = hold;
  const texts =
    step === 'LIFT'
      ? (['liftTitle', 'liftReason', 'liftNow', 'liftDone'] as const)
      : (['keepTitle', 'keepReason', 'keepNow', 'keepDone'] as const);

  const send = async () => {
    setRefusal(null);
    try {
      const answer =
        step === 'LIFT'
          ? (await lift({ variables: { input: { id, version, reason } } })).data?.liftHold
          : (await review({ variables: { input: { id, version, reviewOn, note: reason } } })).data
              ?.reviewHold;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t(texts[3]));
      onDone();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t(texts[0])}>
      <Stack>
        <Text fw={650}>{label(hold)}</Text>
        <Textarea
          label={t(texts[1])}
          required
          autosize
          minRows={2}
          maxLength={HOLD_REASON_MAX_LENGTH}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {step === 'KEEP' && (
          <DatePickerInput
            label={t('review')}
            minDate={today}
            maxDate={addDays(today, HOLD_REVIEW_MAX_DAYS)}
            value={reviewOn}
            onChange={(value) => setReviewOn(value ?? '')}
          />
        )}
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            loading={lifting.loading || reviewing.loading}
            disabled={reason.trim() === '' || reviewOn === ''}
            onClick={() => void send()}
          >
            {t(texts[2])}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
