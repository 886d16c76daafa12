import { useMutation } from '@apollo/client/react';
import { Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { AVAILABILITY_LIMITS } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useClinicToday, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { AddRoomClosureDocument, type ClosableRoom } from '../closure-operations.ts';
import { toField, toInstant } from '../../../ui/clinic-clock.ts';
import { BookedDuring } from './BookedDuring.tsx';

interface RoomClosureDialogProps {
  readonly rooms: readonly ClosableRoom[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** A usual working day, minutes after midnight: something to begin with (design default). */
const DAY = { start: 480, end: 1020 };

/** Closes a room for a time; what is booked there is shown before it is done. */
export function RoomClosureDialog({ rooms, onClose, onSaved }: RoomClosureDialogProps) {
  const { t } = useTranslation('availability');
  const notify = useNotify();
  const today = useClinicToday();
  const zone = useSession().viewer.clinic.timeZone;
  const [roomId, setRoom] = useState<string | null>(null);
  const [from, setFrom] = useState(toField(today, DAY.start));
  const [until, setUntil] = useState(toField(today, DAY.end));
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [add, { loading }] = useMutation(AddRoomClosureDocument);
  const valid = roomId !== null && from !== '' && until > from;
  const span = valid ? { startsAt: toInstant(zone, from), endsAt: toInstant(zone, until) } : null;

  const save = async () => {
    if (!span || !roomId) return;
    setRefusal(null);
    try {
      const answer = (await add({ variables: { input: { roomId, ...span, reason } } })).data?.addRoomClosure;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('closure.saved'));
      onSaved();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('closure.addRoom')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <Select
            label={t('closure.room')}
            data={rooms.map(({ id, name }) => ({ value: id, label: name }))}
            value={roomId}
            onChange={setRoom}
            searchable
            required
            data-autofocus
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <DateTimePicker
              label={t('closure.from')}
              value={from}
              onChange={(value) => setFrom(value ?? '')}
            />
            <DateTimePicker
              label={t('closure.until')}
              value={until}
              onChange={(value) => setUntil(value ?? '')}
              error={until !== '' && until <= from ? t('closure.order') : null}
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
          {span && (
            <BookedDuring
              {...span}
              roomId={roomId}
              days={{ from: from.slice(0, 10), until: until.slice(0, 10) }}
              links={null}
            />
          )}
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={!valid || reason.trim() === ''}>
              {t('closure.closeRoom')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
