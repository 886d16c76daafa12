import { Button, Group, NumberInput } from '@mantine/core';
import { IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react';
import { checkPerformanceValue } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '../operations.ts';
import { Stopwatch } from './Stopwatch.tsx';
import classes from './bedside.module.css';

interface PerformanceEntryProps {
  readonly activity: Activity;
  readonly busy: boolean;
  readonly onSave: (value: number) => void;
  readonly onCancel: () => void;
}

/** Today's value: typed, or from the stopwatch where seconds count. */
export function PerformanceEntry({ activity, busy, onSave, onCancel }: PerformanceEntryProps) {
  const { t } = useTranslation('delivery');
  const [value, setValue] = useState<number | string>('');
  const [runningSince, setRunningSince] = useState<number | null>(null);
  const counted = activity.unit === 'REPETITIONS' || activity.unit === 'STEPS';
  const right = typeof value === 'number' && checkPerformanceValue(activity.unit, value).length === 0;
  return (
    <form
      className={classes['entry']}
      onSubmit={(event) => {
        event.preventDefault();
        if (right) onSave(value);
      }}
    >
      {activity.unit === 'SECONDS' && (
        <Button
          size="lg"
          type="button"
          variant={runningSince === null ? 'light' : 'filled'}
          leftSection={
            runningSince === null ? (
              <IconPlayerPlayFilled size={20} aria-hidden />
            ) : (
              <IconPlayerStopFilled size={20} aria-hidden />
            )
          }
          onClick={() => {
            if (runningSince === null) return setRunningSince(performance.now());
            setValue(Math.round((performance.now() - runningSince) / 100) / 10);
            setRunningSince(null);
          }}
        >
          {runningSince === null ? t('best.stopwatch') : <Stopwatch since={runningSince} />}
        </Button>
      )}
      <NumberInput
        size="lg"
        autoFocus
        label={t(`best.in.${activity.unit}`)}
        inputMode="decimal"
        hideControls
        min={0}
        allowNegative={false}
        decimalScale={counted ? 0 : 2}
        value={value}
        onChange={setValue}
      />
      <Group gap="xs" grow>
        <Button size="md" variant="default" type="button" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button size="md" type="submit" disabled={!right || busy}>
          {t('best.save')}
        </Button>
      </Group>
    </form>
  );
}
