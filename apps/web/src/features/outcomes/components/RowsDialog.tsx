import { useQuery } from '@apollo/client/react';
import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportInput } from '../../../gql/graphql.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorState, LoadingState, useFormats } from '../../../ui/index.ts';
import { OutcomeRowsDocument, type IndicatorFigures } from '../operations.ts';

interface RowsDialogProps {
  readonly input: ReportInput;
  readonly figure: { readonly code: IndicatorFigures['code']; readonly category: string };
  readonly onClose: () => void;
}

/** The episodes behind a figure, of the patients whose chart the reader may open. */
export function RowsDialog({ input, figure, onClose }: RowsDialogProps) {
  const { t } = useTranslation('outcomes');
  const { localDate, number } = useFormats();
  const { data, error, refetch } = useQuery(OutcomeRowsDocument, {
    variables: { input, indicator: figure.code, category: figure.category },
  });
  const found = data?.outcomeRows.__typename === 'OutcomeRows' ? data.outcomeRows : undefined;
  return (
    <Dialog opened onClose={onClose} size="lg" title={t('rowsBehind')}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState rows={4} />}
      {found?.rows.length === 0 && <Text>{t('noRows')}</Text>}
      {found && found.rows.length > 0 && (
        <Table.ScrollContainer minWidth={420}>
          <Table aria-label={t('rowsBehind')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('patient')}</Table.Th>
                <Table.Th>{t('anchorOn')}</Table.Th>
                <Table.Th>{t('assessedOn')}</Table.Th>
                <Table.Th ta="right">{t('disability')}</Table.Th>
                <Table.Th ta="right">{t('pain')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {found.rows.map((row) => (
                <Table.Tr key={`${row.patientId}-${row.anchorOn}`}>
                  <Table.Td>
                    <Anchor component={Link} to={`/patients/${row.patientId}`}>
                      {row.patientName}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{localDate(row.anchorOn)}</Table.Td>
                  <Table.Td>{row.assessedOn ? localDate(row.assessedOn) : '–'}</Table.Td>
                  <Table.Td ta="right">{row.fdi === null ? '–' : number(row.fdi, 1)}</Table.Td>
                  <Table.Td ta="right">{row.painUsual === null ? '–' : number(row.painUsual, 1)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {found?.partial && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('partial')}
        </Text>
      )}
    </Dialog>
  );
}
