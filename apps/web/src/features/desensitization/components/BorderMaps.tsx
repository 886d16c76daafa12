import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BorderCanvas } from '../../../ui/body-chart/index.ts';
import { useFormats } from '../../../ui/index.ts';
import type { AllodyniaMap } from '../map-operations.ts';
import type { Protocol } from '../operations.ts';
import { BorderComparison } from './BorderComparison.tsx';
import classes from './desensitization.module.css';
import { MapDialog } from './MapDialog.tsx';

interface BorderMapsProps {
  readonly protocol: Protocol;
  readonly maps: readonly AllodyniaMap[];
  readonly mayRecord: boolean;
  readonly onChanged: () => void;
}

/** Borders of painful touch: the latest with an earlier one, or alone when it is the first. */
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
            <BorderComparison key={`${earlier.id} ${later.id}`} earlier={earlier} later={later} />
          ) : (
            <>
              <BorderCanvas
                view={later.border.view}
                site={later}
                label={t('map.title')}
                borders={later.border.polygons.map(({ points }) => points)}
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
