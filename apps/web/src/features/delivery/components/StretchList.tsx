import { ActionIcon, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { ERROR_REASON_LIMIT } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { useFormats } from '../../../ui/index.ts';
import { useDeliveryWords } from '../hooks/use-delivery-words.ts';
import type { Delivery } from '../operations.ts';
import classes from './bedside.module.css';

interface StretchListProps {
  readonly deliveries: readonly Delivery[];
  readonly editable: boolean;
  readonly busy: boolean;
  readonly onCorrect: (delivery: Delivery, minutes: number) => void;
  readonly onStrike: (delivery: Delivery, reason: string) => void;
}

/** What was recorded so far; each stretch can be corrected, or struck through with a reason. */
export function StretchList({ deliveries, editable, busy, onCorrect, onStrike }: StretchListProps) {
  const { t } = useTranslation('delivery');
  const { timeRange } = useFormats();
  const words = useDeliveryWords();
  const [open, setOpen] = useState<Delivery | null>(null);
  // A corrected stretch is shown as what corrects it.
  const corrected = new Set(deliveries.flatMap(({ correctsId }) => correctsId ?? []));
  const shown = deliveries.filter(({ id }) => !corrected.has(id));
  if (shown.length === 0) return null;
  return (
    <>
      <ul className={classes['list']} aria-label={t('stretches.title')}>
        {shown.map((row) => (
          <li key={row.id} className={classes['act']}>
            <Text size="sm" className={row.enteredInErrorAt ? classes['struck'] : undefined}>
              <span className="numbers">
                {timeRange(row.startedAt, row.endedAt)} · {t('minutes', { count: row.minutes })}
              </span>{' '}
              · {words.kind(row.kind)} · {words.discipline(row.disciplineCode)}
              {row.oneToOne && <> · {t('stretches.oneToOne')}</>}
              {row.lateEntry && <> · {t('stretches.late')}</>}
              {row.enteredInErrorWhy && <> · {row.enteredInErrorWhy}</>}
            </Text>
            {editable && !row.enteredInErrorAt && (
              <ActionIcon
                size={44}
                variant="subtle"
                disabled={busy}
                aria-label={t('stretches.edit', { what: words.kind(row.kind) })}
                onClick={() => setOpen(row)}
              >
                <IconPencil size={18} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <StretchDialog
          delivery={open}
          onClose={() => setOpen(null)}
          onCorrect={(minutes) => {
            setOpen(null);
            onCorrect(open, minutes);
          }}
          onStrike={(reason) => {
            setOpen(null);
            onStrike(open, reason);
          }}
        />
      )}
    </>
  );
}

interface StretchDialogProps {
  readonly delivery: Delivery;
  readonly onClose: () => void;
  readonly onCorrect: (minutes: number) => void;
  readonly onStrike: (reason: string) => void;
}

function StretchDialog({ delivery, onClose, onCorrect, onStrike }: StretchDialogProps) {
  const { t } = useTranslation('delivery');
  const words = useDeliveryWords();
  const [minutes, setMinutes] = useState<number | string>(delivery.minutes);
  const [reason, setReason] = useState('');
  const right = typeof minutes === 'number' && Number.isInteger(minutes) && minutes > 0 && minutes <= 480;
  return (
    <Dialog opened onClose={onClose} title={words.kind(delivery.kind)}>
      <Stack gap="md">
        <Group align="end" gap="xs">
          <NumberInput
            label={t('stretches.minutes')}
            min={1}
            max={480}
            allowDecimal={false}
            inputMode="numeric"
            value={minutes}
            onChange={setMinutes}
          />
          <Button
            disabled={!right || minutes === delivery.minutes}
            onClick={() => typeof minutes === 'number' && onCorrect(minutes)}
          >
            {t('stretches.correct')}
          </Button>
        </Group>
        <TextInput
          label={t('stretches.why')}
          maxLength={ERROR_REASON_LIMIT}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button variant="default" disabled={reason.trim() === ''} onClick={() => onStrike(reason.trim())}>
          {t('stretches.strike')}
        </Button>
      </Stack>
    </Dialog>
  );
}
