import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './availability.module.css';

interface ClosureRowProps {
  readonly title: string;
  readonly when: ReactNode;
  readonly busy: boolean;
  /** Opens again; null where the reader may not. */
  readonly onOpen: (() => void) | null;
  /** What it breaks. */
  readonly children: ReactNode;
}

/** One closure, and what is booked in spite of it. */
export function ClosureRow({ title, when, busy, onOpen, children }: ClosureRowProps) {
  const { t } = useTranslation('availability');
  return (
    <li className={classes['item']}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Text fw={600}>{title}</Text>
          <Text size="sm">{when}</Text>
        </div>
        {onOpen && (
          <Button
            className={classes['open']}
            variant="default"
            disabled={busy}
            aria-label={t('closure.openNamed', { title })}
            onClick={onOpen}
          >
            {t('closure.open')}
          </Button>
        )}
      </Group>
      {children}
    </li>
  );
}
