import { Button, Text } from '@mantine/core';
import { IconHistory, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../../ui/index.ts';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import type { Workup } from '../operations.ts';
import { HistoryFacts } from './HistoryFacts.tsx';
import { HistoryVersions } from './HistoryVersions.tsx';
import { Panel } from './Panel.tsx';

interface HistoryPanelProps {
  readonly workup: Workup;
  readonly path: string;
  readonly mayWrite: boolean;
}

/** The version of the history that holds, and the way to the others. */
export function HistoryPanel({ workup, path, mayWrite }: HistoryPanelProps) {
  const { t } = useWorkupWords();
  const { instant } = useFormats();
  const [looking, setLooking] = useState(false);
  const { history } = workup;
  return (
    <Panel
      title={t('history.title')}
      action={
        <>
          {history && (
            <Button
              variant="default"
              size="sm"
              leftSection={<IconHistory size={16} aria-hidden />}
              onClick={() => setLooking(true)}
            >
              {t('history.versions')}
            </Button>
          )}
          {mayWrite && (
            <Button
              component={Link}
              to={`${path}/workup/history`}
              size="sm"
              variant={history ? 'default' : 'filled'}
              leftSection={<IconPencil size={16} aria-hidden />}
            >
              {history ? t('history.change') : t('history.write')}
            </Button>
          )}
        </>
      }
    >
      {history ? (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            {t('history.version', { version: history.version })}
            {' · '}
            {t('by', { name: history.recordedByName, time: instant(history.recordedAt) })}
          </Text>
          <HistoryFacts history={history} />
        </>
      ) : (
        <Text size="sm" c="dimmed">
          {t('history.none')}
        </Text>
      )}
      {looking && <HistoryVersions episodeId={workup.episodeId} onClose={() => setLooking(false)} />}
    </Panel>
  );
}
