import { Alert, Button, Group, Paper, Progress, Text } from '@mantine/core';
import { IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { ReportRun } from '../operations.ts';

/** A report that is there sooner says nothing of its progress. Milliseconds. */
const QUIET_MS = 600;

interface ReportProgressProps {
  readonly run: Pick<ReportRun, 'stage' | 'done' | 'of'>;
  readonly onStop: () => void;
}

/** How far a large report is; it can be stopped at any time. */
export function ReportProgress({ run, onStop }: ReportProgressProps) {
  const { t } = useTranslation('outcomes');
  const { number } = useFormats();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return null;
  const percent = (100 * run.done) / run.of;
  return (
    <Paper p="md" component="section" aria-label={t('run.title')}>
      <Group justify="space-between" mb="sm">
        <Text fw={650} role="status">
          {t(`run.stage.${run.stage}`)}
        </Text>
        <Group gap="sm">
          <Text size="sm">{t('percent', { value: number(percent) })}</Text>
          <Button variant="default" leftSection={<IconPlayerStop size={16} aria-hidden />} onClick={onStop}>
            {t('run.stop')}
          </Button>
        </Group>
      </Group>
      <Progress value={percent} aria-label={t('run.title')} />
    </Paper>
  );
}

/** A report that was stopped: what is on the page, if anything, is of another question. */
export function ReportStopped({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation('outcomes');
  return (
    <Alert color="gray" role="status" title={t('run.stopped')}>
      <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={onAgain}>
        {t('run.again')}
      </Button>
    </Alert>
  );
}
