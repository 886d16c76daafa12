import { useQuery } from '@apollo/client/react';
import { Accordion, Text } from '@mantine/core';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorState, LoadingState, useFormats } from '../../../ui/index.ts';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import { WorkupHistoriesDocument } from '../operations.ts';
import { HistoryFacts } from './HistoryFacts.tsx';

/** Every version of the history, the newest first: nothing that was said is lost. */
export function HistoryVersions({ episodeId, onClose }: { episodeId: string; onClose: () => void }) {
  const { t } = useWorkupWords();
  const { instant } = useFormats();
  const { data, error, refetch } = useQuery(WorkupHistoriesDocument, {
    variables: { episodeId },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Dialog opened onClose={onClose} title={t('history.versionsTitle')} size="lg">
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState rows={3} />}
      <Accordion>
        {(data?.workupHistories ?? []).map((history) => (
          <Accordion.Item key={history.id} value={history.id}>
            <Accordion.Control>
              {t('history.version', { version: history.version })}
              <Text size="sm" c="dimmed">
                {t('by', { name: history.recordedByName, time: instant(history.recordedAt) })}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              <HistoryFacts history={history} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Dialog>
  );
}
