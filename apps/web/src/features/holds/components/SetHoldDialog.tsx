import { useMutation } from '@apollo/client/react';
import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import {
  addDays,
  checkHoldScope,
  HOLD_REASON_MAX_LENGTH,
  HOLD_REVIEW_DEFAULT_DAYS,
  HOLD_REVIEW_MAX_DAYS,
  type HoldScope,
} from '@consilium/domain';
import { DatePickerInput } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useClinicToday, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { useHoldWords } from '../hooks/use-hold-words.ts';
import { SetHoldDocument } from '../operations.ts';
import { ScopeFields } from './ScopeFields.tsx';

interface SetHoldDialogProps {
  readonly patientId: string;
  readonly onClose: () => void;
  readonly onSet: () => void;
}

const NOTHING_YET: HoldScope = {
  wholeProgramme: false,
  site: null,
  laterality: null,
  modality: null,
  activity: null,
  protocolId: null,
};

/** Sets a hold: what it covers, why, and when somebody looks at it again. */
export function SetHoldDialog({ patientId, onClose, onSet }: SetHoldDialogProps) {
  const { t } = useTranslation('holds');
  const notify = useNotify();
  const today = useClinicToday();
  const { label } = useHoldWords();
  // One id for one dialog: a repeated click or a retry sets one hold.
  const [id] = useState(() => crypto.randomUUID());
  const [scope, setScope] = useState(NOTHING_YET);
  const [reason, setReason] = useState('');
  const [reviewOn, setReviewOn] = useState(addDays(today, HOLD_REVIEW_DEFAULT_DAYS));
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [set, { loading }] = useMutation(SetHoldDocument);
  const valid = checkHoldScope(scope).ok;

  const send = async () => {
    setRefusal(null);
    try {
      const input = { id, patientId, ...scope, reason, reviewOn };
      const answer = (await set({ variables: { input } })).data?.setHold;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('setDone'));
      onSet();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('set')} size="lg">
      <Stack>
        <Radio.Group
          label={t('what')}
          value={scope.wholeProgramme ? 'WHOLE' : 'PART'}
          onChange={(value) => setScope({ ...NOTHING_YET, wholeProgramme: value === 'WHOLE' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="PART" label={t('partly')} description={t('partlyHint')} />
            <Radio value="WHOLE" label={t('whole')} description={t('wholeHint')} />
          </Stack>
        </Radio.Group>
        {!scope.wholeProgramme && <ScopeFields scope={scope} onChange={setScope} />}
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          required
          autosize
          minRows={2}
          maxLength={HOLD_REASON_MAX_LENGTH}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DatePickerInput
          label={t('review')}
          required
          minDate={today}
          maxDate={addDays(today, HOLD_REVIEW_MAX_DAYS)}
          value={reviewOn}
          onChange={(value) => setReviewOn(value ?? '')}
        />
        {valid && (
          <Text size="sm" aria-live="polite">
            {t('covers', { what: label(scope) })}
          </Text>
        )}
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            loading={loading}
            disabled={!valid || reason.trim() === '' || reviewOn === ''}
            onClick={() => void send()}
          >
            {t('setNow')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
