import { useQuery } from '@apollo/client/react';
import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState, useFormats } from '../../../ui/index.ts';
import { BenchmarksDocument, type BenchmarkRow } from '../operations.ts';

/** Published figures, each with what it lacks; one that lacks something is context, never a test. */
export function BenchmarkTable() {
  const { t } = useTranslation('outcomes');
  const { number } = useFormats();
  const { data, error, refetch } = useQuery(BenchmarksDocument);
  const value = ({ kind, value: figure, sd }: BenchmarkRow) => {
    if (kind === 'PROPORTION') return t('percent', { value: number(figure * 100, 0) });
    return sd === null ? number(figure, 2) : t('meanSd', { mean: number(figure, 2), sd: number(sd, 2) });
  };
  return (
    <section aria-label={t('benchmarks')}>
      <Title order={2} size="h4">
        {t('benchmarks')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('cautionCohort')}
      </Text>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState rows={3} />}
      {data && (
        <Table.ScrollContainer minWidth={760}>
          <Table aria-label={t('benchmarks')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('study')}</Table.Th>
                <Table.Th>{t('measure')}</Table.Th>
                <Table.Th ta="right">{t('figure')}</Table.Th>
                <Table.Th ta="right">{t('people')}</Table.Th>
                <Table.Th>{t('provenanceHead')}</Table.Th>
                <Table.Th>{t('use')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.benchmarks.map((row) => (
                <Table.Tr key={row.code}>
                  <Table.Td>
                    {row.study}
                    <Text size="xs" c="dimmed">
                      {row.population}. {row.citation}
                    </Text>
                  </Table.Td>
                  <Table.Td>{row.measure}</Table.Td>
                  <Table.Td ta="right">{value(row)}</Table.Td>
                  <Table.Td ta="right">{row.n === null ? '–' : number(row.n)}</Table.Td>
                  <Table.Td>{t(`provenance.${row.provenance}`)}</Table.Td>
                  <Table.Td>
                    {row.contextReasons.length === 0
                      ? t('comparable')
                      : t('contextOnly', {
                          why: row.contextReasons.map((reason) => t(`contextReason.${reason}`)).join(', '),
                        })}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}
