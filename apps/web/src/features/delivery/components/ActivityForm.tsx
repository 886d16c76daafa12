import { useMutation } from '@apollo/client/react';
import { Button, Group, SegmentedControl, Select, Stack, Switch, TextInput } from '@mantine/core';
import {
  ACTIVITY_NAME_LIMIT,
  BETTER_DIRECTIONS,
  PERFORMANCE_UNITS,
  type BetterDirection,
  type PerformanceUnit,
} from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { SavePerformanceActivityDocument, type KnownActivity } from '../activity-operations.ts';

interface ActivityFormProps {
  /** Null for a new one. */
  readonly activity: KnownActivity | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** A code of its own for a new activity; it is never shown. */
const newCode = () => `OWN_${crypto.randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()}`;

export function ActivityForm({ activity, onClose, onSaved }: ActivityFormProps) {
  const { t } = useTranslation('delivery');
  const notify = useNotify();
  const [code] = useState(() => activity?.code ?? newCode());
  const [name, setName] = useState(activity?.name ?? '');
  const [unit, setUnit] = useState<PerformanceUnit>(activity?.unit ?? 'SECONDS');
  const [better, setBetter] = useState<BetterDirection>(activity?.better ?? 'HIGHER');
  const [inUse, setInUse] = useState(!activity?.retired);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [save, { loading }] = useMutation(SavePerformanceActivityDocument);
  const send = async () => {
    try {
      const input = { code, name, unit, better, retired: !inUse };
      const saved = (await save({ variables: { input } })).data?.savePerformanceActivity;
      if (saved?.__typename === 'Refusal') setRefusal(saved);
      else onSaved();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={activity ? t('payer.editOf', { name }) : t('activities.add')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="md">
          <RefusalAlert refusal={refusal} />
          <TextInput
            required
            data-autofocus
            label={t('payer.name')}
            maxLength={ACTIVITY_NAME_LIMIT}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            allowDeselect={false}
            label={t('activities.measured')}
            value={unit}
            data={PERFORMANCE_UNITS.map((value) => ({ value, label: t(`best.in.${value}`) }))}
            onChange={(value) => setUnit(PERFORMANCE_UNITS.find((known) => known === value) ?? unit)}
          />
          <SegmentedControl
            aria-label={t('activities.progress')}
            value={better}
            data={BETTER_DIRECTIONS.map((value) => ({ value, label: t(`activities.better.${value}`) }))}
            onChange={(value) => setBetter(BETTER_DIRECTIONS.find((known) => known === value) ?? better)}
          />
          {activity && (
            <Switch
              label={t('payer.inUse')}
              checked={inUse}
              onChange={(event) => setInUse(event.currentTarget.checked)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={loading}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
