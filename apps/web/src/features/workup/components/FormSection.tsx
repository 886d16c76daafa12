import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

/** Sections of the form in their order. */
export const FORM_ANCHORS = [
  ...(['redFlags', 'pain', 'symptoms', 'severity', 'triggers', 'treatments', 'life'] as const),
  ...(['judgements', 'safety', 'other'] as const),
] as const;
type FormAnchor = (typeof FORM_ANCHORS)[number];

interface FormSectionProps {
  /** Where the list of sections leads. */
  readonly anchor: FormAnchor;
  readonly title: string;
  readonly hint?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One section of the history, under a heading that names it. */
export function FormSection({ anchor, title, hint, action, children }: FormSectionProps) {
  const id = useId();
  return (
    <Paper p="md" component="section" id={`history-${anchor}`} aria-labelledby={id} miw={0}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={3} size="h5" id={id}>
          {title}
        </Title>
        {action}
      </Group>
      {hint && (
        <Text size="sm" c="dimmed" mb="xs">
          {hint}
        </Text>
      )}
      <Stack gap="sm">{children}</Stack>
    </Paper>
  );
}
