import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChartNumbers, useFormats } from '../../../ui/index.ts';
import { chartRows, gapOf, type PersonSeries, type ScaleSeries } from '../score-series.ts';
import { useMeasureWords } from '../use-measure-words.ts';
import classes from './measures.module.css';

/** Colours that differ in lightness as well; the dash tells them apart without any. */
const LINES = [
  { color: 'teal.8' },
  { color: 'yellow.6', strokeDasharray: '6 3' },
  { color: 'indigo.6', strokeDasharray: '2 3' },
  { color: 'grape.6', strokeDasharray: '8 4' },
];

/** A change of this much between child and parent is worth a talk; a design default, on the 60 points of the FDI. */
const WIDE_GAP = 15;

/** One scale over time, child beside parent, with its bands; what is beyond error is said in words. */
export function ScoreCard({ series }: { readonly series: ScaleSeries }) {
  const { t } = useTranslation('measures');
  const { localDate, number } = useFormats();
  const words = useMeasureWords();
  const { instrument, scale, people } = series;
  const title = words.title(instrument);
  const gap = gapOf(people);
  const bands = scale.bands.slice(1).map((band) => band.from ?? band.above);
  const rows = chartRows(people).map((row) => ({ ...row, date: localDate(String(row['on'])) }));
  return (
    <section aria-label={title} className={classes['card']}>
      <Stack gap="sm">
        <div>
          <Text fw={650}>{title}</Text>
          <Text size="sm" c="dimmed">
            {t('range', { min: number(scale.min), max: number(scale.max) })}{' '}
            {scale.higherIs !== null && t(`higherIs.${scale.higherIs}`)}
          </Text>
        </div>
        <Group gap="xl" align="flex-start">
          {people.map((person) => (
            <Latest key={person.key} person={person} unit={scale.unit} />
          ))}
        </Group>
        {gap && Math.abs(gap.gap) > 0 && (
          <Text size="sm" {...(Math.abs(gap.gap) > WIDE_GAP ? { fw: 650 } : {})}>
            {t(gap.gap > 0 ? 'gap.parentHigher' : 'gap.childHigher', {
              points: number(Math.abs(gap.gap), 1),
              date: localDate(gap.on),
            })}
          </Text>
        )}
        {rows.length > 1 && (
          <LineChart
            h={200}
            data={rows}
            dataKey="date"
            connectNulls
            curveType="linear"
            withLegend={people.length > 1}
            series={people.map((person, at) => ({
              name: person.key,
              label: words.person(person),
              ...(LINES[at % LINES.length] ?? { color: 'teal.8' }),
            }))}
            yAxisProps={{ width: 40, domain: [scale.min, scale.max] }}
            referenceLines={bands.map((y, at) => ({
              y,
              color: 'gray.6',
              strokeDasharray: '3 3',
              label: words.band(scale.bands[at + 1]?.code ?? null),
              labelPosition: 'insideTopRight' as const,
            }))}
          />
        )}
        <ChartNumbers
          caption={title}
          heads={[t('column.date'), t('column.when'), t('column.who'), t('column.value'), t('column.band')]}
          rows={people.flatMap((person) =>
            person.points.map((point) => [
              localDate(point.assessedOn),
              t(`timePoint.${point.timePoint}`),
              words.person(person),
              point.prorated
                ? t('proratedValue', { value: words.value(point.value, scale.unit), count: point.missing })
                : words.value(point.value, scale.unit),
              words.band(point.band),
            ]),
          )}
        />
        <Text size="xs" c="dimmed">
          {t('source', { source: scale.source })}
          {scale.change && ` ${t('changeSource', { source: scale.change.source })}`}
        </Text>
      </Stack>
    </section>
  );
}

function Latest({ person, unit }: { readonly person: PersonSeries; readonly unit: string }) {
  const { t } = useTranslation('measures');
  const { localDate } = useFormats();
  const words = useMeasureWords();
  const last = person.points.at(-1);
  if (!last) return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {words.person(person)}
      </Text>
      <Text size="xl" fw={700} lh={1.2}>
        {words.value(last.value, unit)}
      </Text>
      {last.band !== null && <Text size="sm">{words.band(last.band)}</Text>}
      <Text size="sm" c="dimmed">
        {t(`timePoint.${last.timePoint}`)}, {localDate(last.assessedOn)}
      </Text>
      {last.value === null && <Text size="sm">{t('tooMuchMissing', { count: last.missing })}</Text>}
      {last.prorated && <Text size="sm">{t('prorated', { count: last.missing })}</Text>}
      {person.points.length > 1 && last.changeSinceFirst !== null && (
        <Text size="sm" {...(last.changeSinceFirst === 'WITHIN_ERROR' ? { c: 'dimmed' } : { fw: 600 })}>
          {t(`change.${last.changeSinceFirst}` as never)}
        </Text>
      )}
    </div>
  );
}
