import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { AVAILABILITY_LIMITS } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import {
  CreateEquipmentDocument,
  UpdateEquipmentDocument,
  type EquipmentItem,
  type EquipmentRoom,
} from '../equipment-operations.ts';

interface EquipmentDialogProps {
  /** Null adds some. */
  readonly item: EquipmentItem | null;
  readonly rooms: readonly EquipmentRoom[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Equipment: how many there are, and whether they stay in one room. */
export function EquipmentDialog({ item, rooms, onClose, onSaved }: EquipmentDialogProps) {
  const { t } = useTranslation('availability');
  const notify = useNotify();
  const [name, setName] = useState(item?.name ?? '');
  const [quantity, setQuantity] = useState(item?.quantity ?? 1);
  const [roomId, setRoom] = useState(item?.roomId ?? null);
  const [active, setActive] = useState(item?.active ?? true);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [create, creating] = useMutation(CreateEquipmentDocument);
  const [update, updating] = useMutation(UpdateEquipmentDocument);

  const save = async () => {
    setRefusal(null);
    const fields = { name, quantity, roomId };
    try {
      const answer = item
        ? (await update({ variables: { input: { id: item.id, version: item.version, active, ...fields } } }))
            .data?.updateEquipment
        : (await create({ variables: { input: fields } })).data?.createEquipment;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('equipment.saved', { name: answer.name }));
      onSaved();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={item?.name ?? t('equipment.add')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <TextInput
            label={t('equipment.name')}
            required
            maxLength={AVAILABILITY_LIMITS.name}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <NumberInput
            label={t('equipment.quantity')}
            min={1}
            max={AVAILABILITY_LIMITS.equipmentUnits}
            allowDecimal={false}
            value={quantity}
            onChange={(value) => setQuantity(Number(value))}
          />
          <Select
            label={t('equipment.place')}
            placeholder={t('equipment.portable')}
            description={t('equipment.placeHint')}
            data={rooms
              .filter((room) => room.active || room.id === roomId)
              .map((room) => ({ value: room.id, label: room.name }))}
            value={roomId}
            onChange={setRoom}
            clearable
            searchable
          />
          {item && (
            <Checkbox
              label={t('equipment.active')}
              checked={active}
              onChange={(event) => setActive(event.currentTarget.checked)}
            />
          )}
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button
              type="submit"
              loading={creating.loading || updating.loading}
              disabled={name.trim() === '' || quantity < 1}
            >
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
