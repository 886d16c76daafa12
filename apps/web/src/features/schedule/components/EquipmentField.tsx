import { Group, MultiSelect, NumberInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScheduleFrameQuery } from '../../../gql/graphql.ts';
import type { TakenAlong } from '../session-values.ts';

interface EquipmentFieldProps {
  readonly value: readonly TakenAlong[];
  /** What can be booked. */
  readonly known: ScheduleFrameQuery['equipment'];
  /** The name of a room. */
  readonly nameOf: (id: string) => string | null;
  readonly onChange: (equipment: readonly TakenAlong[]) => void;
}

/** What the session takes along; where there are several, how many. */
export function EquipmentField({ value, known, nameOf, onChange }: EquipmentFieldProps) {
  const { t } = useTranslation('schedule');
  const labelOf = ({ name, roomId }: (typeof known)[number]) => {
    const room = roomId ? nameOf(roomId) : null;
    return room ? `${name} · ${room}` : name;
  };
  // What went out of use stays with the session that has it.
  const gone = value.filter(({ equipmentId }) => !known.some(({ id }) => id === equipmentId));
  const several = value.flatMap((taken) => {
    const item = known.find(({ id }) => id === taken.equipmentId);
    return item && item.quantity > 1 ? [{ taken, item }] : [];
  });
  return (
    <Stack gap="xs">
      <MultiSelect
        label={t('form.equipment')}
        data={[
          ...known.map((item) => ({ value: item.id, label: labelOf(item) })),
          ...gone.map(({ equipmentId }) => ({ value: equipmentId, label: t('form.equipmentGone') })),
        ]}
        searchable
        hidePickedOptions
        clearable
        value={value.map(({ equipmentId }) => equipmentId)}
        onChange={(ids) =>
          onChange(
            ids.map(
              (id) => value.find(({ equipmentId }) => equipmentId === id) ?? { equipmentId: id, units: 1 },
            ),
          )
        }
      />
      {several.length > 0 && (
        <Group gap="sm">
          {several.map(({ taken, item }) => (
            <NumberInput
              key={item.id}
              w={260}
              label={t('form.equipmentUnits', { name: item.name, most: item.quantity })}
              min={1}
              max={item.quantity}
              allowDecimal={false}
              clampBehavior="strict"
              value={taken.units}
              onChange={(units) =>
                onChange(
                  value.map((one) =>
                    one.equipmentId === item.id
                      ? { ...one, units: typeof units === 'number' ? Math.max(1, units) : 1 }
                      : one,
                  ),
                )
              }
            />
          ))}
        </Group>
      )}
    </Stack>
  );
}
