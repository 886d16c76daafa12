import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { ROOM_KINDS, type RoomKind } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { CreateRoomDocument, UpdateRoomDocument, type Room } from '../operations.ts';
import { WeeklyHoursFields, type DayOfHours } from './WeeklyHoursFields.tsx';

interface RoomDialogProps {
  /** Null adds one. */
  readonly room: Room | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** A room: what it is for, how many it takes at once, when it is open. */
export function RoomDialog({ room, onClose, onSaved }: RoomDialogProps) {
  const { t } = useTranslation(['availability', 'codes']);
  const notify = useNotify();
  const [name, setName] = useState(room?.name ?? '');
  const [kind, setKind] = useState<RoomKind>(room?.kind ?? 'TREATMENT');
  const [maxSessions, setSessions] = useState(room?.maxSessions ?? 1);
  const [maxPatients, setPatients] = useState(room?.maxPatients ?? 1);
  const [before, setBefore] = useState(room?.changeoverBeforeMinutes ?? 0);
  const [after, setAfter] = useState(room?.changeoverAfterMinutes ?? 0);
  const [active, setActive] = useState(room?.active ?? true);
  const [hours, setHours] = useState<readonly DayOfHours[]>(room?.hours ?? []);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [create, creating] = useMutation(CreateRoomDocument);
  const [update, updating] = useMutation(UpdateRoomDocument);

  const save = async () => {
    setRefusal(null);
    const fields = {
      ...{ name, kind, maxSessions, maxPatients },
      changeoverBeforeMinutes: before,
      changeoverAfterMinutes: after,
      hours: hours.map(({ weekday, startMinute, endMinute }) => ({ weekday, startMinute, endMinute })),
    };
    try {
      const answer = room
        ? (await update({ variables: { input: { id: room.id, version: room.version, active, ...fields } } }))
            .data?.updateRoom
        : (await create({ variables: { input: fields } })).data?.createRoom;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('availability:room.saved', { name: answer.name }));
      onSaved();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={room?.name ?? t('availability:room.add')}>
      <Stack>
        <TextInput
          label={t('availability:room.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <Select
          label={t('availability:room.kind')}
          data={ROOM_KINDS.map((code) => ({ value: code, label: t(`codes:roomKind.${code}`) }))}
          value={kind}
          onChange={(value) => value && setKind(value)}
        />
        <Group grow>
          <NumberInput
            label={t('availability:room.sessions')}
            min={1}
            value={maxSessions}
            onChange={(value) => setSessions(Number(value))}
          />
          <NumberInput
            label={t('availability:room.patients')}
            min={1}
            value={maxPatients}
            onChange={(value) => setPatients(Number(value))}
          />
        </Group>
        <Group grow>
          <NumberInput
            label={t('availability:room.before')}
            min={0}
            value={before}
            onChange={(value) => setBefore(Number(value))}
          />
          <NumberInput
            label={t('availability:room.after')}
            min={0}
            value={after}
            onChange={(value) => setAfter(Number(value))}
          />
        </Group>
        <WeeklyHoursFields label={t('availability:room.hours')} value={hours} onChange={setHours} />
        {room && (
          <Checkbox
            label={t('availability:room.active')}
            checked={active}
            onChange={(event) => setActive(event.currentTarget.checked)}
          />
        )}
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('availability:cancel')}
          </Button>
          <Button loading={creating.loading || updating.loading} onClick={() => void save()}>
            {t('availability:save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
