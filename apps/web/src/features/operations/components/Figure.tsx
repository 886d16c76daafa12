import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** One figure a reader takes away: what, how much, of how many. */
export function Figure({ label, value, children }: { label: string; value: string; children?: ReactNode }) {
  return (
    <Paper withBorder p="md" radius="md">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fz={28} fw={700} lh={1.2}>
        {value}
      </Text>
      <Text size="sm">{children}</Text>
    </Paper>
  );
}
