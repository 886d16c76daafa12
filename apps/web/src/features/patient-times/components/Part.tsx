import { Group, Paper, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface PartProps {
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One kind of a patient's times, under a heading of its own. */
export function Part({ title, text, action, children }: PartProps) {
  const heading = useId();
  return (
    <Paper component="section" aria-labelledby={heading} p="md">
      <Group justify="space-between" align="flex-start" gap="xs" mb="xs">
        <div>
          <Title order={2} id={heading} size="h3">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {text}
          </Text>
        </div>
        {action}
      </Group>
      {children}
    </Paper>
  );
}
