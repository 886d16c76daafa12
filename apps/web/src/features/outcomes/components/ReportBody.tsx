import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndicatorFigures, Report } from '../operations.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { FlowDiagram } from './FlowDiagram.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { RelapseChart } from './RelapseChart.tsx';

interface ReportBodyProps {
  readonly report: Report;
  readonly onOpen?: (figure: { code: IndicatorFigures['code']; category: string }) => void;
}

const FUNCTION_FIRST: readonly IndicatorFigures['code'][] = [
  'OUTCOME_CLASS',
  'FULLY_FUNCTIONAL',
  'FUNCTION_RESPONDER',
  'RELIABLE_CHANGE',
  'THREE_DOMAINS',
];

/** A whole report: function, the flow, change and relapse; the figures of pain come last. */
export function ReportBody({ report, onOpen }: ReportBodyProps) {
  const { t } = useTranslation('outcomes');
  const tables = (codes: (code: IndicatorFigures['code']) => boolean) =>
    report.indicators
      .filter(({ code }) => codes(code))
      .map((indicator) => (
        <IndicatorTable
          key={indicator.code}
          indicator={indicator}
          onOpen={onOpen && ((category) => onOpen({ code: indicator.code, category }))}
        />
      ));
  return (
    <Stack gap="xl">
      <Text>
        {report.episodes === null
          ? t('cohortHidden', { minimum: report.minimumCell })
          : t('cohort', { count: report.episodes })}{' '}
        <Text span c="dimmed" size="sm">
          {t('suppression', { minimum: report.minimumCell })}
        </Text>
      </Text>
      <Title order={2} size="h4">
        {t('function')}
      </Title>
      {tables((code) => FUNCTION_FIRST.includes(code))}
      <ChangeTable report={report} />
      <RelapseChart relapse={report.relapse} />
      <FlowDiagram flow={report.flow} />
      <Title order={2} size="h4">
        {t('painIndicators')}
      </Title>
      {tables((code) => !FUNCTION_FIRST.includes(code))}
    </Stack>
  );
}
