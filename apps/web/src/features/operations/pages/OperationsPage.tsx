import { useQuery } from '@apollo/client/react';
import { SegmentedControl, SimpleGrid, Stack, Title } from '@mantine/core';
import { addDays } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import {
  ErrorState,
  LoadingState,
  PageHeader,
  PrintButton,
  useClinicToday,
  useFormats,
  useUrlState,
} from '../../../ui/index.ts';
import { OutcomeTabs } from '../../outcomes/index.ts';
import { Figures } from '../components/Figures.tsx';
import { RowsDialog } from '../components/RowsDialog.tsx';
import { RunCharts } from '../components/RunCharts.tsx';
import { Tables } from '../components/Tables.tsx';
import { OperationsReportDocument, type OpenedFigure } from '../operations.ts';

const WEEKS = ['12', '26', '52'] as const;

/** How the clinic ran: who answered, who waited, what was delivered, what is still unsigned. */
export function OperationsPage() {
  const { t } = useTranslation('operations');
  const { localDate } = useFormats();
  const today = useClinicToday();
  const may = useAccess();
  const [opened, setOpened] = useState<OpenedFigure | null>(null);
  // Of their own patients; of the others the rows say only that there are more.
  const opensRows = may('outcome.rows', { relation: 'TEAM' });
  const [weeks, setWeeks] = useUrlState('weeks', '12');
  const until = addDays(today, -1);
  const from = addDays(until, 1 - 7 * (WEEKS.some((one) => one === weeks) ? Number(weeks) : 12));
  const { data, error, refetch } = useQuery(OperationsReportDocument, { variables: { from, until } });
  const report = data?.operationsReport;
  return (
    <Stack gap="lg">
      <OutcomeTabs />
      <PageHeader
        title={t('title')}
        subtitle={t('period', { from: localDate(from), until: localDate(until) })}
        actions={
          <>
            <SegmentedControl
              aria-label={t('howLong')}
              value={weeks}
              onChange={setWeeks}
              data={WEEKS.map((value) => ({ value, label: t('weeks', { count: Number(value) }) }))}
            />
            <PrintButton />
          </>
        }
      />
      {error && !report && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !report && <LoadingState rows={6} />}
      {report && (
        <>
          <Figures report={report} onOpen={opensRows ? setOpened : undefined} />
          <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl" verticalSpacing="xl">
            <Tables report={report} onOpen={opensRows ? setOpened : undefined} />
          </SimpleGrid>
          <Title order={2} size="h3" mt="md">
            {t('weekByWeek')}
          </Title>
          <RunCharts charts={report.runCharts} onOpen={opensRows ? setOpened : undefined} />
        </>
      )}
      {opened && (
        <RowsDialog
          period={opened.period ?? { from, until }}
          opened={opened}
          onClose={() => setOpened(null)}
        />
      )}
    </Stack>
  );
}
