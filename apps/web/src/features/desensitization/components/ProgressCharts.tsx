import '@mantine/charts/styles.css';
import { BarChart, LineChart } from '@mantine/charts';
import { Stack, Table, Text } from '@mantine/core';
import { localDateIn } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { Progress } from '../operations.ts';
import { ladderRows, progressRows, summaryOf } from '../progress-rows.ts';
import classes from './desensitization.module.css';

/** Colours that differ in lightness as well, on both backgrounds. */
const CLINIC = 'teal.8';
const HOME = 'yellow.6';
const QUIET = 'gray.6';

/**
 * How touch and pressure are borne over time: the ladder and the minutes lead, pain and distress come as a small band
 * under them. Every chart has its table.
 */
export function ProgressCharts({ progress }: { progress: Progress }) {
  const { t } = useTranslation('desensitization');
  const { localDate, zone, number } = useFormats();
  const rows = progressRows(progress.days);
  const ladder = ladderRows(progress.ladder, (at) => localDateIn(zone, new Date(at)));
  const { fromStep, toStep, firstMinutes, lastMinutes } = summaryOf(rows, ladder);
  const shown = rows.map((row) => ({ ...row, date: localDate(row.on) }));
  const steps = ladder.map((row) => ({ ...row, date: localDate(row.on) }));
  const text = (value: number | null, digits = 0) => (value === null ? '–' : number(value, digits));
  const names = {
    clinic: t('chart.clinic'),
    home: t('chart.home'),
    pressure: t('chart.pressure'),
    before: t('chart.painBefore'),
    peak: t('chart.painPeak'),
    after: t('chart.painAfter'),
    distress: t('chart.distress'),
  };

  return (
    <Stack gap="lg">
      <Text fw={600}>
        {[
          fromStep !== null && toStep !== null && t('chart.ladderSays', { from: fromStep, to: toStep }),
          firstMinutes !== null &&
            lastMinutes !== null &&
            t('chart.minutesSay', { from: number(firstMinutes, 1), to: number(lastMinutes, 1) }),
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
          withDots
        />
        <Numbers
          caption={t('chart.ladder')}
          heads={[t('chart.date'), t('chart.step')]}
          rows={steps.map(({ date, step }) => [date, text(step)])}
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
        {rows.some(({ pressureKpa }) => pressureKpa !== null) && (
          <LineChart
            h={150}
            data={shown.filter(({ pressureKpa }) => pressureKpa !== null)}
            dataKey="date"
            withLegend
            series={[{ name: 'pressureKpa', label: names.pressure, color: CLINIC }]}
            yAxisProps={{ width: 42 }}
          />
        )}
        <Numbers
          caption={t('chart.borne')}
          heads={[t('chart.date'), names.clinic, names.home, names.pressure]}
          rows={shown.map(({ date, clinicMinutes, homeMinutes, pressureKpa }) => [
            date,
            text(clinicMinutes, 1),
            text(homeMinutes, 1),
            text(pressureKpa, 1),
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
          series={[
            { name: 'painBefore', label: names.before, color: QUIET },
            { name: 'painPeak', label: names.peak, color: 'indigo.6' },
            { name: 'painAfter', label: names.after, color: 'gray.4' },
            { name: 'distressPeak', label: names.distress, color: 'grape.6', strokeDasharray: '4 3' },
          ]}
          yAxisProps={{ width: 30, domain: [0, 10] }}
        />
        <Numbers
          caption={t('chart.felt')}
          heads={[
            t('chart.date'),
            names.before,
            names.peak,
            names.after,
            names.distress,
            t('chart.recovery'),
          ]}
          rows={shown.map((row) => [
            row.date,
            text(row.painBefore, 1),
            text(row.painPeak, 1),
            text(row.painAfter, 1),
            text(row.distressPeak, 1),
            text(row.recoveryMinutes, 1),
          ])}
        />
      </section>
    </Stack>
  );
}

interface NumbersProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The numbers of a chart. */
function Numbers({ caption, heads, rows }: NumbersProps) {
  const { t } = useTranslation('desensitization');
  return (
    <details className={classes['table']}>
      <summary>{t('chart.numbers')}</summary>
      <Table.ScrollContainer minWidth={320}>
        <Table aria-label={caption} withRowBorders>
          <Table.Thead>
            <Table.Tr>
              {heads.map((head) => (
                <Table.Th key={head}>{head}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((cells) => (
              <Table.Tr key={cells[0]}>
                {cells.map((cell, index) => (
                  <Table.Td key={heads[index]}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}
