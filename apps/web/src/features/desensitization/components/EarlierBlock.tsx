import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { DONE_SECONDS_RANGE } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldOf, toInstant } from '../../../ui/clinic-clock.ts';
import { useFormats } from '../../../ui/index.ts';

interface EarlierBlockProps {
  /** Seconds. */
  readonly plannedSeconds: number;
  /** ISO instants. */
  readonly onEnter: (times: { startedAt: string; endedAt: string }) => void;
  readonly onCancel: () => void;
}

const longest = DONE_SECONDS_RANGE[1] / 60;

/** A block that was done without the timer: when it began and how long it lasted. */
export function EarlierBlock({ plannedSeconds, onEnter, onCancel }: EarlierBlockProps) {
  const { t } = useTranslation('desensitization');
  const { zone } = useFormats();
  const [latest] = useState(() => new Date(Date.now() - plannedSeconds * 1000).toISOString());
  const [began, setBegan] = useState<string | null>(() => fieldOf(zone, latest));
  const [minutes, setMinutes] = useState<number | string>(plannedSeconds / 60);
  const [future, setFuture] = useState(false);
  const seconds = Math.round(Number(minutes) * 60);
  const startedAt = began === null ? null : toInstant(zone, began);
  const endedAt = startedAt === null ? null : new Date(Date.parse(startedAt) + seconds * 1000).toISOString();
  const enter = () => {
    if (startedAt === null || endedAt === null) return;
    const ahead = Date.parse(endedAt) > Date.now();
    setFuture(ahead);
    if (!ahead) onEnter({ startedAt, endedAt });
  };
  return (
    <Stack gap="sm" role="group" aria-label={t('earlier.title')}>
      <Group grow align="flex-end">
        <DateTimePicker
          label={t('earlier.began')}
          value={began}
          onChange={setBegan}
          maxDate={fieldOf(zone, new Date().toISOString())}
        />
        <NumberInput
          label={t('earlier.minutes')}
          min={0}
          max={longest}
          decimalScale={1}
          value={minutes}
          onChange={setMinutes}
        />
      </Group>
      {future && (
        <Text size="sm" role="alert">
          {t('earlier.future')}
        </Text>
      )}
      <Group grow>
        <Button variant="default" size="md" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button size="md" disabled={startedAt === null || minutes === ''} onClick={enter}>
          {t('earlier.go')}
        </Button>
      </Group>
    </Stack>
  );
}
