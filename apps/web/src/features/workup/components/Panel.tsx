import { Group, Paper, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface PanelProps {
  readonly title: string;
  /** On the overview its heading is of the same rank as those beside it. */
  readonly onOverview?: boolean;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the work-up, a region of its own. */
export function Panel({ title, onOverview = false, action, children }: PanelProps) {
  const id = useId();
  return (
    <Paper p="md" component="section" aria-labelledby={id} miw={0}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={onOverview ? 2 : 3} {...(onOverview ? {} : { size: 'h5' })} id={id}>
          {title}
        </Title>
        <Group gap="xs" className="no-print">
          {action}
        </Group>
      </Group>
      {children}
    </Paper>
  );
}
