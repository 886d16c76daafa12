import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { addDays } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { ChartNumbers, useFormats } from '../../../ui/index.ts';
import type { OpenedFigure, RunChart } from '../operations.ts';

/** Followed as counts; everything else is a part from 0 to 1. */
const COUNTS: readonly RunChart['code'][] = ['ADVERSE_EVENTS', 'REFERRALS'];

/** The rows that a week's point is made of: for a part of a whole those that are its matter. */
const ROWS_OF: Readonly<Record<RunChart['code'], Pick<OpenedFigure, 'figure' | 'code'>>> = {
  DELIVERED_OF_PRESCRIBED: { figure: 'HOURS', code: 'ALL' },
  NO_SHOW_RATE: { figure: 'SESSION', code: 'NO_SHOW' },
  RESPONSE_RATE: { figure: 'RESPONSE', code: 'ALL' },
  ADVERSE_EVENTS: { figure: 'ADVERSE_EVENT', code: 'ALL' },
  REFERRALS: { figure: 'REFERRAL', code: '' },
};

interface RunChartsProps {
  readonly charts: readonly RunChart[];
  /** Opens the rows behind a week; left out: nobody may. */
  readonly onOpen?: ((figure: OpenedFigure) => void) | undefined;
}

/** Week by week with the limits of chance; weeks that are signals are named in words, not by colour alone. */
export function RunCharts({ charts, onOpen }: RunChartsProps) {
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl">
      {charts.map((chart) => (
        <WeekByWeek key={chart.code} chart={chart} onOpen={onOpen} />
      ))}
    </SimpleGrid>
  );
}

function WeekByWeek({ chart, onOpen }: { chart: RunChart; onOpen: RunChartsProps['onOpen'] }) {
  const { t } = useTranslation('operations');
  const { localDate, number } = useFormats();
  const isCount = COUNTS.includes(chart.code);
  const text = (value: number | null) => {
    if (value === null) return '–';
    return isCount ? number(value, 1) : t('percent', { value: number(value * 100, 0) });
  };
  const shown = chart.weeks.map((week) => ({ week: localDate(week.weekOf), value: week.value }));
  const signals = chart.weeks.filter((week) => week.signals.length > 0);
  const said = (week: RunChart['weeks'][number]) =>
    week.signals.map((code) => t(`signal.${code}`)).join(', ');
  const title = t(`runChart.${chart.code}`);
  return (
    <section aria-label={`${title}: ${t('weekByWeek')}`}>
      <Stack gap={6}>
        <Text fw={650}>{title}</Text>
        <Text size="sm" c="dimmed">
          {chart.centre === null
            ? t('tooFewWeeks')
            : t('limits', { centre: text(chart.centre), lower: text(chart.lower), upper: text(chart.upper) })}
        </Text>
        <LineChart
          h={190}
          data={shown}
          dataKey="week"
          connectNulls
          curveType="linear"
          series={[{ name: 'value', label: title, color: 'teal.8' }]}
          valueFormatter={text}
          yAxisProps={{ width: 48, domain: [0, 'auto'] }}
          {...(chart.centre === null
            ? {}
            : {
                referenceLines: [
                  { y: chart.centre, color: 'gray.6' },
                  { y: chart.upper ?? 0, color: 'gray.6', strokeDasharray: '4 4' },
                  { y: chart.lower ?? 0, color: 'gray.6', strokeDasharray: '4 4' },
                ],
              })}
        />
        {signals.map((week) => (
          <Text key={week.weekOf} size="sm">
            {t('signalIn', { week: localDate(week.weekOf), why: said(week) })}
          </Text>
        ))}
        {onOpen && (
          <NativeSelect
            className="no-print"
            maw={280}
            aria-label={t('rows.ofWeek', { figure: title })}
            value=""
            onChange={(event) => {
              const from = event.currentTarget.value;
              if (from === '') return;
              const label = `${title}, ${localDate(from)}`;
              onOpen({ ...ROWS_OF[chart.code], label, period: { from, until: addDays(from, 6) } });
            }}
            data={[
              { value: '', label: t('rows.chooseWeek') },
              ...chart.weeks.map(({ weekOf, value }) => ({
                value: weekOf,
                label: `${localDate(weekOf)}: ${text(value)}`,
              })),
            ]}
          />
        )}
        <ChartNumbers
          caption={title}
          heads={[t('week'), title, t('outOf'), t('signals')]}
          rows={chart.weeks.map((week) => [
            localDate(week.weekOf),
            text(week.value),
            week.of === null ? '–' : number(week.of),
            said(week) || '–',
          ])}
        />
      </Stack>
    </section>
  );
}
