import { useQuery } from '@apollo/client/react';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorState, InstantText, LoadingState } from '../../../ui/index.ts';
import { BenchmarkVersionsDocument } from './operations.ts';
import { useBenchmarkWords } from './use-benchmark-words.ts';

/** A row as it stood, the newest first, as shipped last. */
export function VersionsDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const { t } = useTranslation('benchmarks');
  const words = useBenchmarkWords();
  const { data, error, refetch } = useQuery(BenchmarkVersionsDocument, {
    variables: { code },
    fetchPolicy: 'network-only',
  });
  return (
    <Dialog opened onClose={onClose} title={t('versionsOf', { code })} size="lg">
      {!data &&
        (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={3} />)}
      <Stack gap="md" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
        {data?.benchmarkVersions.map((row) => (
          <li key={row.version}>
            <Text fw={600} size="sm">
              {row.updatedAt ? (
                <>
                  {t('version', { number: row.version })}: {row.byName}, <InstantText at={row.updatedAt} />
                </>
              ) : (
                t('asShipped')
              )}
            </Text>
            <Text size="sm">
              {row.study}. {row.citation}. {row.population}
            </Text>
            <Text size="sm">
              {row.measure}: {words.figure(row)}, {t('n')} {row.n ?? t('notStated')}, {words.anchor(row)},{' '}
              {t(`provenance.${row.provenance}`)}
            </Text>
            <Text size="sm" c="dimmed">
              {words.use(row)}
            </Text>
          </li>
        ))}
      </Stack>
    </Dialog>
  );
}
