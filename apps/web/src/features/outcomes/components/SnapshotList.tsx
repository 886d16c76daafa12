import { useQuery } from '@apollo/client/react';
import { Anchor, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorState, LoadingState, useFormats } from '../../../ui/index.ts';
import { OutcomeSnapshotDocument, OutcomeSnapshotsDocument } from '../operations.ts';
import { ReportBody } from './ReportBody.tsx';

/** Frozen reports; opening one computes it again and says whether it gives the same digits. */
export function SnapshotList() {
  const { t } = useTranslation('outcomes');
  const { localDate, instant } = useFormats();
  const [opened, setOpened] = useState<string>();
  const { data, error, refetch } = useQuery(OutcomeSnapshotsDocument);
  return (
    <section aria-label={t('snapshots')} className="no-print">
      <Title order={2} size="h4">
        {t('snapshots')}
      </Title>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.outcomeSnapshots.length === 0 && <Text size="sm">{t('noSnapshots')}</Text>}
      {data && data.outcomeSnapshots.length > 0 && (
        <Table.ScrollContainer minWidth={480}>
          <Table aria-label={t('snapshots')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('snapshotTitle')}</Table.Th>
                <Table.Th>{t('asOf')}</Table.Th>
                <Table.Th>{t('frozenBy')}</Table.Th>
                <Table.Th>{t('hash')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.outcomeSnapshots.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Td>
                    <Anchor component="button" type="button" onClick={() => setOpened(one.id)}>
                      {one.title}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{localDate(one.asOf)}</Table.Td>
                  <Table.Td>
                    {one.byName}, {instant(one.createdAt)}
                  </Table.Td>
                  <Table.Td>
                    <code title={one.hash}>{one.hash.slice(0, 12)}</code>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {opened && <SnapshotDialog id={opened} onClose={() => setOpened(undefined)} />}
    </section>
  );
}

function SnapshotDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('outcomes');
  const { data, error, refetch } = useQuery(OutcomeSnapshotDocument, { variables: { id } });
  const found = data?.outcomeSnapshot;
  return (
    <Dialog opened onClose={onClose} size="xl" title={found?.snapshot.title ?? t('snapshots')}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState rows={6} />}
      {found && (
        <>
          <Text mb="md">{found.reproduced ? t('reproduced') : t('notReproduced')}</Text>
          <ReportBody report={found.report} />
        </>
      )}
    </Dialog>
  );
}
