import { useMutation } from '@apollo/client/react';
import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { AVAILABILITY_LIMITS } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useClinicToday, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { AddClinicClosureDocument } from '../closure-operations.ts';
import { wholeDaysOf } from '../../../ui/clinic-clock.ts';
import { BookedDuring } from './BookedDuring.tsx';

interface ClinicClosureDialogProps {
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Closes the clinic on some days; what is booked then is shown before it is done. */
export function ClinicClosureDialog({ onClose, onSaved }: ClinicClosureDialogProps) {
  const { t } = useTranslation('availability');
  const notify = useNotify();
  const today = useClinicToday();
  const zone = useSession().viewer.clinic.timeZone;
  const [startsOn, setFirst] = useState<string | null>(null);
  const [endsOn, setLast] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [add, { loading }] = useMutation(AddClinicClosureDocument);
  const last = endsOn ?? startsOn;
  const days = startsOn && last && startsOn <= last ? { from: startsOn, until: last } : null;

  const save = async () => {
    if (!days) return;
    setRefusal(null);
    const input = { startsOn: days.from, endsOn: days.until, reason };
    try {
      const answer = (await add({ variables: { input } })).data?.addClinicClosure;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('closure.saved'));
      onSaved();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('closure.addClinic')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <DatePickerInput
              label={t('closure.firstDay')}
              value={startsOn}
              onChange={setFirst}
              minDate={today}
              required
              data-autofocus
            />
            <DatePickerInput
              label={t('closure.lastDay')}
              value={last}
              onChange={setLast}
              minDate={startsOn ?? today}
              error={startsOn && !days ? t('closure.order') : null}
            />
          </SimpleGrid>
          <TextInput
            label={t('closure.reason')}
            description={t('closure.reasonHint')}
            required
            maxLength={AVAILABILITY_LIMITS.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {days && <BookedDuring {...wholeDaysOf(zone, days)} roomId={null} days={days} links={null} />}
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={!days || reason.trim() === ''}>
              {t('closure.closeClinic')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
