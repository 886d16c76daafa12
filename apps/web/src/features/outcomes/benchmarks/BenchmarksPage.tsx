import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, Group, Paper, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconBooks, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  matchesWords,
  PageHeader,
  SearchField,
  useNotify,
  useUrlState,
} from '../../../ui/index.ts';
import { OutcomeTabs } from '../components/OutcomeTabs.tsx';
import { BenchmarkDialog } from './BenchmarkDialog.tsx';
import { draftOf, inputOf } from './benchmark-draft.ts';
import { BenchmarkRowsDocument, SaveBenchmarkDocument, type Benchmark } from './operations.ts';
import { useBenchmarkWords } from './use-benchmark-words.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

/** Published figures with where they come from and what they lack; edited, added and withdrawn, each version kept. */
export function BenchmarksPage() {
  const { t } = useTranslation('benchmarks');
  const may = useAccess();
  const [words, setWords] = useUrlState('q');
  const [withdrawn, setWithdrawn] = useUrlState('withdrawn');
  const [editing, setEditing] = useState<{ readonly row: Benchmark | null } | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(BenchmarkRowsDocument, { fetchPolicy: 'cache-and-network' });
  const rows = (data?.benchmarks ?? []).filter(
    (row) =>
      (withdrawn !== '' || !row.hidden) &&
      matchesWords(words, [row.code, row.study, row.citation, row.population, row.measure].join(' ')),
  );
  const mayManage = may('outcome.manage');
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          mayManage && (
            <Button
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setEditing({ row: null })}
            >
              {t('add')}
            </Button>
          )
        }
      />
      <OutcomeTabs />
      <Text size="sm" mb="sm" maw={820}>
        {t('caution')}
      </Text>
      <Group mb="md" align="flex-end">
        <SearchField label={t('search')} value={words} onSearch={setWords} />
        <Checkbox
          label={t('showWithdrawn')}
          checked={withdrawn !== ''}
          onChange={(event) => setWithdrawn(event.currentTarget.checked ? '1' : '')}
        />
      </Group>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState rows={6} />}
      {data && rows.length === 0 && <EmptyState icon={IconBooks} title={t('none')} text={t('noneHint')} />}
      {rows.length > 0 && (
        <Paper>
          <Table.ScrollContainer minWidth={1040}>
            <Table aria-label={t('title')} verticalSpacing="sm">
              <Table.Thead style={{ whiteSpace: 'nowrap' }}>
                <Table.Tr>
                  <Table.Th>{t('code')}</Table.Th>
                  <Table.Th>{t('study')}</Table.Th>
                  <Table.Th>{t('measure')}</Table.Th>
                  <Table.Th ta="right">{t('figure')}</Table.Th>
                  <Table.Th ta="right">{t('n')}</Table.Th>
                  <Table.Th>{t('anchorHead')}</Table.Th>
                  <Table.Th>{t('provenanceHead')}</Table.Th>
                  <Table.Th>{t('use')}</Table.Th>
                  <Table.Th>
                    <VisuallyHidden>{t('actions')}</VisuallyHidden>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Row
                    key={row.code}
                    row={row}
                    mayManage={mayManage}
                    onEdit={() => setEditing({ row })}
                    onRead={() => setReading(row.code)}
                    onChanged={() => void refetch()}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Paper>
      )}
      {editing && (
        <BenchmarkDialog
          row={editing.row}
          onClose={() => setEditing(null)}
          onSaved={() => {
            setEditing(null);
            void refetch();
          }}
        />
      )}
      {reading && <VersionsDialog code={reading} onClose={() => setReading(null)} />}
    </>
  );
}

interface RowProps {
  readonly row: Benchmark;
  readonly mayManage: boolean;
  readonly onEdit: () => void;
  readonly onRead: () => void;
  readonly onChanged: () => void;
}

function Row({ row, mayManage, onEdit, onRead, onChanged }: RowProps) {
  const { t } = useTranslation('benchmarks');
  const words = useBenchmarkWords();
  const notify = useNotify();
  const [save, { loading }] = useMutation(SaveBenchmarkDocument);
  const setHidden = async (hidden: boolean) => {
    const input = inputOf(draftOf(row), { baseVersion: row.version, hidden });
    if (!input) return;
    const answer = await save({ variables: { input } }).catch(notify.failed);
    const result = answer?.data?.saveBenchmark;
    if (!result) return;
    if ('message' in result) notify.refused(result);
    else notify.done(t(hidden ? 'withdrawDone' : 'restoreDone'));
    onChanged();
  };
  return (
    <Table.Tr style={row.hidden ? { opacity: 0.75 } : undefined}>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{row.code}</Table.Td>
      <Table.Td miw={210}>
        {row.study}
        <Text size="xs" c="dimmed">
          {row.population}. {row.citation}
        </Text>
      </Table.Td>
      <Table.Td miw={140}>
        {row.measure}
        {row.instrument && (
          <Text size="xs" c="dimmed">
            {row.instrument}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
        {words.figure(row)}
      </Table.Td>
      <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
        {row.n ?? t('notStated')}
      </Table.Td>
      <Table.Td miw={110}>{words.anchor(row)}</Table.Td>
      <Table.Td miw={110}>
        <Text size="sm" fw={row.provenance === 'PRIMARY' ? 400 : 600}>
          {t(`provenance.${row.provenance}`)}
        </Text>
      </Table.Td>
      <Table.Td miw={130}>{words.use(row)}</Table.Td>
      <Table.Td>
        <Stack gap={4} align="flex-start">
          {mayManage && !row.hidden && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={onEdit}
              aria-label={t('editOf', { code: row.code })}
            >
              {t('edit')}
            </Button>
          )}
          {mayManage && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              loading={loading}
              onClick={() => void setHidden(!row.hidden)}
              aria-label={t(row.hidden ? 'restoreOf' : 'withdrawOf', { code: row.code })}
            >
              {t(row.hidden ? 'restore' : 'withdraw')}
            </Button>
          )}
          {row.version > 0 && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              onClick={onRead}
              aria-label={t('versionsOf', { code: row.code })}
            >
              {t('versions')}
            </Button>
          )}
        </Stack>
      </Table.Td>
    </Table.Tr>
  );
}
