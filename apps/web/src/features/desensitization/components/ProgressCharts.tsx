import '@mantine/charts/styles.css';
import { BarChart, LineChart } from '@mantine/charts';
import { Stack, Text } from '@mantine/core';
import { localDateIn, type LocalDate } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { Progress } from '../operations.ts';
import { datesBetween, ladderRows, progressRows, stepsOn, summaryOf } from '../progress-rows.ts';
import { ChartNumbers } from './ChartNumbers.tsx';

/** Colours that differ in lightness as well, on both backgrounds. */
const CLINIC = 'teal.8';
const HOME = 'yellow.6';
const QUIET = 'gray.6';

interface ProgressChartsProps {
  readonly progress: Progress;
  /** The time shown, both ends included. */
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/**
 * How touch and pressure are borne over time: the ladder and the minutes lead, pain and distress come as a small band
 * under them. Every chart has its table.
 */
export function ProgressCharts({ progress, from, until }: ProgressChartsProps) {
  const { t } = useTranslation('desensitization');
  const { localDate, zone, number } = useFormats();
  const rows = progressRows(progress.days);
  const moves = ladderRows(progress.ladder, (at) => localDateIn(zone, new Date(at)));
  const begun = moves[0] && moves[0].on > from ? moves[0].on : from;
  const ladder = stepsOn(datesBetween(begun, until), moves);
  const said = summaryOf(rows, ladder);
  const shown = rows.map((row) => ({ ...row, date: localDate(row.on) }));
  const done = shown.filter(
    ({ clinicMinutes, homeMinutes }) => clinicMinutes !== null || homeMinutes !== null,
  );
  const steps = ladder.map((row) => ({ ...row, date: localDate(row.on) }));
  const text = (value: number | null, digits = 0) => (value === null ? '–' : number(value, digits));
  const names = {
    clinic: t('chart.clinic'),
    home: t('chart.home'),
    clinicKpa: t('chart.clinicKpa'),
    homeKpa: t('chart.homeKpa'),
    before: t('chart.painBefore'),
    peak: t('chart.painPeak'),
    after: t('chart.painAfter'),
    distress: t('chart.distress'),
  };

  return (
    <Stack gap="lg">
      <Text fw={600}>
        {[
          said.fromStep !== null &&
            said.toStep !== null &&
            t('chart.ladderSays', { from: said.fromStep, to: said.toStep }),
          said.firstKpa !== null &&
            said.lastKpa !== null &&
            t('chart.pressureSays', { from: number(said.firstKpa, 0), to: number(said.lastKpa, 0) }),
          said.firstMinutes !== null &&
            said.lastMinutes !== null &&
            t('chart.minutesSay', { from: number(said.firstMinutes, 1), to: number(said.lastMinutes, 1) }),
        ]
          .filter(Boolean)
          .join(' ')}
      </Text>
      <section aria-label={t('chart.ladder')}>
        <Text fw={650}>{t('chart.ladder')}</Text>
        <LineChart
          h={150}
          data={steps}
          dataKey="date"
          series={[{ name: 'step', label: t('chart.step'), color: CLINIC }]}
          curveType="stepAfter"
          yAxisProps={{ allowDecimals: false, width: 30, domain: [1, 'dataMax'] }}
          withDots={false}
          strokeWidth={3}
        />
        <ChartNumbers
          caption={t('chart.ladder')}
          heads={[t('chart.date'), t('chart.step')]}
          rows={moves.map(({ on, step }) => [localDate(on), text(step)])}
        />
      </section>
      <section aria-label={t('chart.borne')}>
        <Text fw={650}>{t('chart.borne')}</Text>
        <BarChart
          h={210}
          data={shown}
          dataKey="date"
          type="stacked"
          withLegend
          series={[
            { name: 'clinicMinutes', label: names.clinic, color: CLINIC },
            { name: 'homeMinutes', label: names.home, color: HOME },
          ]}
          yAxisProps={{ width: 34 }}
        />
        {rows.some(({ clinicKpa, homeKpa }) => clinicKpa !== null || homeKpa !== null) && (
          <LineChart
            h={150}
            data={shown}
            dataKey="date"
            withLegend
            connectNulls
            series={[
              { name: 'clinicKpa', label: names.clinicKpa, color: CLINIC },
              { name: 'homeKpa', label: names.homeKpa, color: HOME, strokeDasharray: '4 3' },
            ]}
            yAxisProps={{ width: 42 }}
          />
        )}
        <ChartNumbers
          caption={t('chart.borne')}
          heads={[t('chart.date'), names.clinic, names.home, names.clinicKpa, names.homeKpa]}
          rows={done.map(({ date, clinicMinutes, homeMinutes, clinicKpa, homeKpa }) => [
            date,
            text(clinicMinutes, 1),
            text(homeMinutes, 1),
            text(clinicKpa, 1),
            text(homeKpa, 1),
          ])}
        />
      </section>
      <section aria-label={t('chart.felt')}>
        <Text size="sm" c="dimmed">
          {t('chart.felt')}
        </Text>
        <LineChart
          h={110}
          data={shown}
          dataKey="date"
          withLegend
          strokeWidth={1.5}
          withDots={false}
          connectNulls
          series={[
            { name: 'painBefore', label: names.before, color: QUIET },
            { name: 'painPeak', label: names.peak, color: 'indigo.6' },
            { name: 'painAfter', label: names.after, color: 'gray.4' },
            { name: 'distressPeak', label: names.distress, color: 'grape.6', strokeDasharray: '4 3' },
          ]}
          yAxisProps={{ width: 30, domain: [0, 10] }}
        />
        <ChartNumbers
          caption={t('chart.felt')}
          heads={[t('chart.date'), names.before, names.peak, names.after, names.distress]}
          rows={done.map((row) => [
            row.date,
            text(row.painBefore, 1),
            text(row.painPeak, 1),
            text(row.painAfter, 1),
            text(row.distressPeak, 1),
          ])}
        />
      </section>
      {rows.some(({ recoveryMinutes }) => recoveryMinutes !== null) && (
        <section aria-label={t('chart.recovery')}>
          <Text size="sm" c="dimmed">
            {t('chart.recovery')}
          </Text>
          <LineChart
            h={110}
            data={shown}
            dataKey="date"
            connectNulls
            series={[{ name: 'recoveryMinutes', label: t('chart.recovery'), color: CLINIC }]}
            yAxisProps={{ width: 30 }}
          />
          <ChartNumbers
            caption={t('chart.recovery')}
            heads={[t('chart.date'), t('chart.recovery')]}
            rows={done.map(({ date, recoveryMinutes }) => [date, text(recoveryMinutes, 1)])}
          />
        </section>
      )}
    </Stack>
  );
}
