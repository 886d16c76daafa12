import { Button, Group, Paper, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './templates.module.css';

interface RowSectionProps {
  readonly title: string;
  readonly count: number;
  readonly empty: string;
  readonly addLabel: string;
  readonly onAdd: () => void;
  /** The list as a whole is wrong: too many rows, too long a day. */
  readonly problem: string | undefined;
  /** The name of the row that was removed last, to take back. */
  readonly removed: string | null;
  readonly onTakeBack: () => void;
  readonly moved: number | null;
  readonly children: ReactNode;
}

/** A list of rows with its heading; what was removed last can be taken back. */
export function RowSection(props: RowSectionProps) {
  const { title, count, empty, addLabel, onAdd, problem, removed, onTakeBack, moved, children } = props;
  const { t } = useTranslation('administration');
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={3}>
          {title} <span className={classes['count']}>{count}</span>
        </Title>
        <Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
          {addLabel}
        </Button>
      </Group>
      {problem && (
        <p role="alert" className={classes['wrong']}>
          {problem}
        </p>
      )}
      <VisuallyHidden role="status">
        {moved !== null && t('template.moved', { place: moved, count })}
      </VisuallyHidden>
      {removed !== null && (
        <Group gap="xs" mb="xs" role="status">
          <Text size="sm">{t('template.removed', { name: removed })}</Text>
          <Button variant="subtle" size="compact-sm" onClick={onTakeBack}>
            {t('template.takeBack')}
          </Button>
        </Group>
      )}
      <Paper className={classes['rows']}>
        {count === 0 ? (
          <Text size="sm" c="dimmed" p="md">
            {empty}
          </Text>
        ) : (
          <ol>{children}</ol>
        )}
      </Paper>
    </section>
  );
}
