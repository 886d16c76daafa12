import { useQuery } from '@apollo/client/react';
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BorderCanvas } from '../../../ui/body-chart/index.ts';
import { ErrorState, useFormats } from '../../../ui/index.ts';
import { CompareMapsDocument, type AllodyniaMap } from '../map-operations.ts';
import type { Protocol } from '../operations.ts';
import classes from './desensitization.module.css';
import { MapDialog } from './MapDialog.tsx';

interface BorderMapsProps {
  readonly protocol: Protocol;
  readonly maps: readonly AllodyniaMap[];
  readonly mayRecord: boolean;
  readonly onChanged: () => void;
}

const pointsOf = (map: AllodyniaMap) => map.border.polygons.map(({ points }) => points);

/** Borders of painful touch: the latest over an earlier one, with the change in cm2 and what may be error. */
export function BorderMaps({ protocol, maps, mayRecord, onChanged }: BorderMapsProps) {
  const { t } = useTranslation('desensitization');
  const { instant, number } = useFormats();
  const valid = maps.filter(({ enteredInErrorAt }) => enteredInErrorAt == null);
  const [laterId, setLater] = useState<string | null>(null);
  const [earlierId, setEarlier] = useState<string | null>(null);
  const [drawing, setDrawing] = useState(false);
  const later = valid.find(({ id }) => id === laterId) ?? valid.at(-1);
  const earlier = valid.find(({ id }) => id === earlierId) ?? valid.at(-2);
  const options = valid.map((map) => ({
    value: map.id,
    label: `${instant(map.occurredAt)} · ${t(`method.${map.method}`)} · ${number(map.areaCm2, 1)} cm²`,
  }));
  return (
    <section className={classes['card']} aria-label={t('map.title')}>
      <Group justify="space-between">
        <Text fw={650}>{t('map.title')}</Text>
        {mayRecord && (
          <Button variant="default" onClick={() => setDrawing(true)}>
            {t('map.draw')}
          </Button>
        )}
      </Group>
      {!later && <Text size="sm">{t('map.none')}</Text>}
      {later && (
        <Stack gap="sm" mt="sm">
          {valid.length > 1 && earlier && (
            <Group grow>
              <NativeSelect
                label={t('map.earlier')}
                data={options}
                value={earlier.id}
                onChange={(event) => setEarlier(event.currentTarget.value)}
              />
              <NativeSelect
                label={t('map.later')}
                data={options}
                value={later.id}
                onChange={(event) => setLater(event.currentTarget.value)}
              />
            </Group>
          )}
          {earlier && earlier.id !== later.id ? (
            <Comparison earlier={earlier} later={later} />
          ) : (
            <>
              <BorderCanvas
                view={later.border.view}
                site={later}
                label={t('map.title')}
                borders={pointsOf(later)}
              />
              <Text size="sm">
                {t('map.area', { area: number(later.areaCm2, 1), method: t(`method.${later.method}`) })}
              </Text>
            </>
          )}
        </Stack>
      )}
      {drawing && (
        <MapDialog
          protocol={protocol}
          last={later}
          onClose={() => setDrawing(false)}
          onSaved={() => {
            setDrawing(false);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

function Comparison({ earlier, later }: { earlier: AllodyniaMap; later: AllodyniaMap }) {
  const { t } = useTranslation('desensitization');
  const { number } = useFormats();
  const { data, error, refetch } = useQuery(CompareMapsDocument, {
    variables: { earlierId: earlier.id, laterId: later.id },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const found = data?.compareAllodyniaMaps;
  // Areas are never compared across methods: then the earlier border is not drawn either.
  const comparable = found ? found.mismatch == null : false;
  return (
    <>
      <BorderCanvas
        view={later.border.view}
        site={later}
        label={t('map.over')}
        borders={pointsOf(later)}
        earlier={comparable ? pointsOf(earlier) : []}
      />
      {found && (
        <Text size="sm">
          {found.mismatch != null
            ? t(`map.mismatch.${found.mismatch}`)
            : t(found.withinError ? 'map.withinError' : 'map.change', {
                change: number(found.changeCm2 ?? 0, 1),
                band: number(found.errorBandCm2 ?? 0, 1),
              })}
        </Text>
      )}
    </>
  );
}
