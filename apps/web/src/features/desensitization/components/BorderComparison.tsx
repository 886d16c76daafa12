import { useQuery } from '@apollo/client/react';
import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BorderCanvas } from '../../../ui/body-chart/index.ts';
import { ErrorState, useFormats } from '../../../ui/index.ts';
import { CompareMapsDocument, type AllodyniaMap } from '../map-operations.ts';
import classes from './desensitization.module.css';

interface BorderComparisonProps {
  readonly earlier: AllodyniaMap;
  readonly later: AllodyniaMap;
}

const pointsOf = (map: AllodyniaMap) => map.border.polygons.map(({ points }) => points);

/**
 * Two dates, over each other or side by side, with the change in cm2 and what may be error of the method. Drawn by
 * different methods they stand side by side and are not compared (clinical.md 4.7).
 */
export function BorderComparison({ earlier, later }: BorderComparisonProps) {
  const { t } = useTranslation('desensitization');
  const { number } = useFormats();
  const [apart, setApart] = useState(false);
  const { data, error, refetch } = useQuery(CompareMapsDocument, {
    variables: { earlierId: earlier.id, laterId: later.id },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const found = data?.compareAllodyniaMaps;
  const comparable = found ? found.mismatch == null : false;
  return (
    <>
      {comparable && (
        <SegmentedControl
          aria-label={t('map.how')}
          data={[
            { value: 'OVER', label: t('map.overEachOther') },
            { value: 'APART', label: t('map.sideBySide') },
          ]}
          value={apart ? 'APART' : 'OVER'}
          onChange={(value) => setApart(value === 'APART')}
        />
      )}
      {comparable && !apart ? (
        <BorderCanvas
          view={later.border.view}
          site={later}
          label={t('map.over')}
          borders={pointsOf(later)}
          earlier={pointsOf(earlier)}
        />
      ) : (
        <div className={classes['sides']}>
          <Side map={earlier} />
          <Side map={later} />
        </div>
      )}
      {found && (
        <Text size="sm">
          {found.mismatch != null
            ? `${t(`map.mismatch.${found.mismatch}`)} ${t('map.apart')}`
            : t(found.withinError ? 'map.withinError' : 'map.change', {
                change: number(found.changeCm2 ?? 0, 1),
                band: number(found.errorBandCm2 ?? 0, 1),
              })}
        </Text>
      )}
    </>
  );
}

/** One date on its own chart, with how and how large it was drawn. */
function Side({ map }: { map: AllodyniaMap }) {
  const { t } = useTranslation('desensitization');
  const { instant, number } = useFormats();
  const date = instant(map.occurredAt);
  return (
    <figure>
      <figcaption>
        <Text size="sm" fw={600}>
          {date}
        </Text>
        <Text size="sm" c="dimmed">
          {t('map.area', { area: number(map.areaCm2, 1), method: t(`method.${map.method}`) })}
        </Text>
      </figcaption>
      <BorderCanvas
        view={map.border.view}
        site={map}
        label={`${t('map.title')}, ${date}`}
        borders={pointsOf(map)}
      />
    </figure>
  );
}
