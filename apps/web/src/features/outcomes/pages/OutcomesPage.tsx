import { Box, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState, PageHeader, RefusalAlert, useFormats } from '../../../ui/index.ts';
import { BenchmarkTable } from '../components/BenchmarkTable.tsx';
import classes from '../components/outcomes.module.css';
import { OutcomeTabs } from '../components/OutcomeTabs.tsx';
import { ReportActions } from '../components/ReportActions.tsx';
import { ReportBody } from '../components/ReportBody.tsx';
import { ReportFilters } from '../components/ReportFilters.tsx';
import { ReportProgress, ReportStopped } from '../components/ReportProgress.tsx';
import { RowsDialog } from '../components/RowsDialog.tsx';
import { SnapshotList } from '../components/SnapshotList.tsx';
import { useReportInput } from '../hooks/use-report-input.ts';
import { useReportRun } from '../hooks/use-report-run.ts';
import type { IndicatorFigures } from '../operations.ts';

/** Outcomes of a cohort: anchor and time point are always stated, function comes first. */
export function OutcomesPage() {
  const { t } = useTranslation('outcomes');
  const { localDate } = useFormats();
  const filters = useReportInput();
  const { input } = filters;
  const [figure, setFigure] = useState<{ code: IndicatorFigures['code']; category: string }>();
  const { result, stale, running, stopped, error, stop, again } = useReportRun(input);
  const stated = t('stated', {
    timePoint: t(`timePoint.${input.timePoint}`),
    anchor: t(`anchor.${input.anchor}`),
    definition: t(`definition.${input.functionDefinition}`),
  });
  return (
    <Stack gap="lg">
      <OutcomeTabs />
      <PageHeader
        title={t('title')}
        subtitle={
          result?.__typename === 'OutcomeReport'
            ? t('subtitle', { stated, date: localDate(result.asOf) })
            : stated
        }
        actions={<ReportActions input={input} title={stated} />}
      />
      <ReportFilters filters={filters} />
      {running && <ReportProgress run={running} onStop={stop} />}
      {stopped && <ReportStopped onAgain={again} />}
      {error && <ErrorState error={error} onRetry={again} />}
      {!error && !result && !stopped && <LoadingState rows={8} />}
      {!stopped && result?.__typename === 'Refusal' && <RefusalAlert refusal={result} />}
      {!stopped && result?.__typename === 'OutcomeReport' && (
        <>
          <Box className={classes['figures']} aria-busy={stale} inert={stale}>
            <ReportBody report={result} onOpen={setFigure} />
          </Box>
          <SnapshotList />
          <BenchmarkTable />
        </>
      )}
      {figure && <RowsDialog input={input} figure={figure} onClose={() => setFigure(undefined)} />}
    </Stack>
  );
}
