import { ActionIcon, Collapse, Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rung } from '../ladder-draft.ts';
import classes from './desensitization.module.css';

interface RungRowProps {
  readonly rung: Rung;
  readonly index: number;
  readonly count: number;
  readonly onChange: (changes: Partial<Rung>) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

/** One step: its dose at once, its target and instructions by one more tap. */
export function RungRow({ rung, index, count, onChange, onMove, onRemove }: RungRowProps) {
  const { t } = useTranslation('desensitization');
  const [open, setOpen] = useState(false);
  const stimulus = rung.stimulusName;
  const buttons = [
    { key: 'details', Icon: IconPencil, disabled: false, act: () => setOpen(!open) },
    { key: 'up', Icon: IconArrowUp, disabled: index === 0, act: () => onMove(-1) },
    { key: 'down', Icon: IconArrowDown, disabled: index === count - 1, act: () => onMove(1) },
    { key: 'remove', Icon: IconTrash, disabled: count === 1, act: onRemove },
  ] as const;
  return (
    <li className={classes['rank']}>
      <div className={classes['rankLine']}>
        <span className={classes['grow']}>
          {index + 1}. {stimulus}
          {rung.targetKpa !== null && ` ${t('ladder.pressure', { kpa: rung.targetKpa })}`}
        </span>
        <Group gap={4} wrap="nowrap">
          <NumberInput
            aria-label={t('protocol.minutes', { stimulus })}
            value={rung.plannedSeconds / 60}
            min={0.1}
            step={0.5}
            decimalScale={1}
            w={84}
            suffix={t('protocol.minuteUnit')}
            hideControls
            onChange={(value) => onChange({ plannedSeconds: Math.round(Number(value) * 60) })}
          />
          {buttons.map(({ key, Icon, disabled, act }) => (
            <ActionIcon
              key={key}
              variant="default"
              size="lg"
              disabled={disabled}
              aria-label={t(`protocol.${key}`, { stimulus })}
              aria-expanded={key === 'details' ? open : undefined}
              onClick={act}
            >
              <Icon size={18} aria-hidden />
            </ActionIcon>
          ))}
        </Group>
      </div>
      <Collapse expanded={open}>
        <Stack gap="xs" pt="xs">
          <Group grow align="flex-end">
            <NumberInput
              label={t('protocol.times')}
              value={rung.timesPerDay}
              min={1}
              max={10}
              allowDecimal={false}
              onChange={(value) => onChange({ timesPerDay: Number(value) })}
            />
            <NumberInput
              label={t('protocol.targetKpa')}
              value={rung.targetKpa ?? ''}
              min={0}
              decimalScale={1}
              onChange={(value) => onChange({ targetKpa: typeof value === 'number' ? value : null })}
            />
          </Group>
          <TextInput
            label={t('protocol.target')}
            value={rung.target}
            onChange={(event) => onChange({ target: event.currentTarget.value })}
          />
          <Textarea
            label={t('protocol.instructions')}
            autosize
            minRows={2}
            value={rung.instructions}
            onChange={(event) => onChange({ instructions: event.currentTarget.value })}
          />
        </Stack>
      </Collapse>
    </li>
  );
}
