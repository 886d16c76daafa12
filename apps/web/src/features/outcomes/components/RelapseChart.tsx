import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChartNumbers, useFormats } from '../../../ui/index.ts';
import type { Report } from '../operations.ts';

const MONTH_DAYS = 30;

/** Part that is free of relapse, month by month since discharge, as long as enough are followed. */
export function RelapseChart({ relapse }: { relapse: Report['relapse'] }) {
  const { t } = useTranslation('outcomes');
  const { number } = useFormats();
  const percent = (part: number) => t('percent', { value: number(part * 100, 0) });
  const steps = relapse?.steps ?? [];
  const shown = [
    { month: 0, free: 1 },
    ...steps.map((step) => ({ month: step.days / MONTH_DAYS, free: step.free })),
  ];
  return (
    <section aria-label={t('relapse')}>
      <Title order={2} size="h4">
        {t('relapse')}
      </Title>
      {relapse === null ? (
        <Text size="sm">{t('tooFew')}</Text>
      ) : (
        <>
          <Text size="sm" c="dimmed">
            {t('relapseHint', { n: relapse.n })}{' '}
            {relapse.medianDays === null
              ? t('noMedian')
              : t('median', { months: number(relapse.medianDays / MONTH_DAYS, 0) })}
          </Text>
          <LineChart
            h={220}
            data={shown}
            dataKey="month"
            curveType="stepAfter"
            withDots={false}
            series={[{ name: 'free', label: t('free'), color: 'teal.8' }]}
            valueFormatter={percent}
            yAxisProps={{ width: 52, domain: [0, 1] }}
            xAxisProps={{ type: 'number', domain: [0, 'dataMax'], allowDecimals: false }}
            xAxisLabel={t('months')}
          />
          <ChartNumbers
            caption={t('relapse')}
            heads={[t('months'), t('atRisk'), t('free'), t('interval')]}
            rows={steps.map((step) => [
              number(step.days / MONTH_DAYS, 0),
              number(step.atRisk),
              percent(step.free),
              step.interval ? `${percent(step.interval.low)} – ${percent(step.interval.high)}` : '–',
            ])}
          />
        </>
      )}
    </section>
  );
}
