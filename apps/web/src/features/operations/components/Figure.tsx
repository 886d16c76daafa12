import { Anchor, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly children?: ReactNode;
  /** Opens the rows behind it; left out: nobody may. */
  readonly onOpen?: (() => void) | undefined;
}

/** One figure a reader takes away: what, how much, of how many. */
export function Figure({ label, value, children, onOpen }: FigureProps) {
  return (
    <Paper withBorder p="md" radius="md">
      <Text size="sm" c="dimmed">
        {onOpen ? (
          <Anchor component="button" type="button" size="sm" onClick={onOpen}>
            {label}
          </Anchor>
        ) : (
          label
        )}
      </Text>
      <Text fz={28} fw={700} lh={1.2}>
        {value}
      </Text>
      <Text size="sm">{children}</Text>
    </Paper>
  );
}
