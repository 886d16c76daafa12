import { useQuery } from '@apollo/client/react';
import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorState, LoadingState, useFormats } from '../../../ui/index.ts';
import { OperationsRowsDocument, type OpenedFigure } from '../operations.ts';

interface RowsDialogProps {
  readonly period: { readonly from: string; readonly until: string };
  readonly opened: OpenedFigure;
  readonly onClose: () => void;
}

/** The rows behind a figure, of the patients whose chart the reader may open. */
export function RowsDialog({ period, opened, onClose }: RowsDialogProps) {
  const { t } = useTranslation(['operations', 'codes', 'patients']);
  const { localDate, number } = useFormats();
  const { figure, code, label } = opened;
  const { data, error, refetch } = useQuery(OperationsRowsDocument, {
    variables: { ...period, figure, code },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.operationsRows;
  const detail = (text: string | null): string => {
    if (text === null) return '';
    if (figure === 'HOURS') return t('rows.minutes', { count: Number(text) });
    if (figure === 'SESSION') return t(`codes:discipline.${text}` as never, { defaultValue: text });
    if (figure === 'RESPONSE') return t(`respondent.${text}` as never);
    if (figure === 'ENDING') return t(`patients:transition.reasons.${text}` as never, { defaultValue: text });
    return figure === 'ADVERSE_EVENT' ? t('serious') : text;
  };
  const hasUntil = found?.rows.some(({ until }) => until !== null) ?? false;
  const hasDays = found?.rows.some(({ days }) => days !== null) ?? false;
  const hasDetail = found?.rows.some((row) => row.detail !== null) ?? false;
  return (
    <Dialog opened onClose={onClose} size="lg" title={t('rows.title', { figure: label })}>
      {figure === 'RESPONSE' && (
        <Text size="sm" mb="xs">
          {t('rows.unanswered')}
        </Text>
      )}
      {error && !found && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !found && <LoadingState rows={4} />}
      {found?.rows.length === 0 && <Text>{t('rows.none')}</Text>}
      {found && found.rows.length > 0 && (
        <Table.ScrollContainer minWidth={420}>
          <Table aria-label={t('rows.title', { figure: label })}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('rows.patient')}</Table.Th>
                <Table.Th>{t(hasUntil ? 'rows.from' : 'rows.on')}</Table.Th>
                {hasUntil && <Table.Th>{t('rows.until')}</Table.Th>}
                {hasDays && <Table.Th ta="right">{t('rows.days')}</Table.Th>}
                {hasDetail && <Table.Th>{t('rows.detail')}</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {found.rows.map((row, at) => (
                <Table.Tr key={`${row.patientId} ${row.on} ${at}`}>
                  <Table.Td>
                    <Anchor component={Link} to={`/patients/${row.patientId}`} fz="inherit">
                      {row.patientName}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{localDate(row.on)}</Table.Td>
                  {hasUntil && <Table.Td>{row.until ? localDate(row.until) : '–'}</Table.Td>}
                  {hasDays && <Table.Td ta="right">{row.days === null ? '–' : number(row.days)}</Table.Td>}
                  {hasDetail && <Table.Td>{detail(row.detail)}</Table.Td>}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {found?.partial && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('rows.partial')}
        </Text>
      )}
    </Dialog>
  );
}
