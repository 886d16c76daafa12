import { Button, Group, Paper, Progress, Text } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { WeekProposal } from '../operations.ts';
import classes from './week-builder.module.css';

interface RunProgressProps {
  readonly proposal: WeekProposal;
  readonly busy: boolean;
  readonly onStop: () => void;
}

/** How far the search is, and the best week it has found so far; it can be stopped at any time. */
export function RunProgress({ proposal, busy, onStop }: RunProgressProps) {
  const { t } = useTranslation('week-builder');
  const { number } = useFormats();
  const { progress, seconds, queuedBehind } = proposal;
  const share = progress ? Math.min(100, (progress.seconds / seconds) * 100) : 0;
  return (
    <Paper p="md" component="section" aria-label={t('run.title')}>
      <Group justify="space-between" mb="sm">
        <Text fw={650} role="status">
          {queuedBehind > 0 ? t('run.queued', { count: queuedBehind }) : t('run.title')}
        </Text>
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={16} aria-hidden />}
          loading={busy}
          onClick={onStop}
        >
          {t('run.stop')}
        </Button>
      </Group>
      <Progress value={share} aria-label={t('run.title')} mb="md" />
      {progress && (
        <dl className={classes['numbers']}>
          <div>
            <dt>{t('run.placed')}</dt>
            <dd>{t('placedOf', { placed: progress.placed, total: progress.total })}</dd>
          </div>
          <div>
            <dt>{t('run.score')}</dt>
            <dd>{progress.score === null ? '–' : number(progress.score)}</dd>
          </div>
          <div>
            <dt>{t('run.seconds')}</dt>
            <dd>{t('run.secondsOf', { seconds: number(progress.seconds), of: number(seconds) })}</dd>
          </div>
        </dl>
      )}
    </Paper>
  );
}
