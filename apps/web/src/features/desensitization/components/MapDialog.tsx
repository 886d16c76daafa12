import { useMutation } from '@apollo/client/react';
import { Button, Group, NativeSelect, NumberInput, Stack } from '@mantine/core';
import { ALLODYNIA_METHODS, borderAreaCm2, type AllodyniaMethod, type ChartView } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BorderCanvas, type Dot } from '../../../ui/body-chart/index.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useFormats, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { CM_PER_UNIT } from '../block-entry.ts';
import { RecordMapDocument, type AllodyniaMap } from '../map-operations.ts';
import type { Protocol } from '../operations.ts';

interface MapDialogProps {
  readonly protocol: Protocol;
  readonly last: AllodyniaMap | undefined;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Draws a border by a stated method; the scale comes from a limb that was measured. */
export function MapDialog({ protocol, last, onClose, onSaved }: MapDialogProps) {
  const { t } = useTranslation('desensitization');
  const { number } = useFormats();
  const notify = useNotify();
  const [id] = useState(() => crypto.randomUUID());
  const [view, setView] = useState<ChartView>(last?.border.view ?? 'FRONT');
  const [method, setMethod] = useState<AllodyniaMethod>(last?.method ?? 'BRUSH');
  const [force, setForce] = useState<number | string>(last?.stimulusForceG ?? '');
  const [threshold, setThreshold] = useState<number | string>(last?.thresholdRating ?? 3);
  const [scale, setScale] = useState<number | string>(last?.border.cmPerUnit ?? CM_PER_UNIT);
  const [borders, setBorders] = useState<readonly (readonly Dot[])[]>([]);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [record, { loading }] = useMutation(RecordMapDocument);
  const cmPerUnit = Number(scale);

  const save = async () => {
    setRefusal(null);
    const now = new Date().toISOString();
    const input = {
      id,
      patientId: protocol.patientId,
      site: protocol.site,
      laterality: protocol.laterality,
      method,
      stimulusForceG: typeof force === 'number' ? force : null,
      thresholdRating: Number(threshold),
      border: {
        view,
        cmPerUnit,
        polygons: borders.map((points) => ({ points: points.map(({ x, y }) => ({ x, y })) })),
      },
      ...{ occurredAt: now, enteredAt: now, deviceNow: now },
    };
    try {
      const answer = (await record({ variables: { input } })).data?.recordAllodyniaMap;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('map.saved'));
      onSaved();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('map.draw')} size="lg">
      <Stack>
        <Group grow>
          <NativeSelect
            label={t('map.method')}
            data={ALLODYNIA_METHODS.map((value) => ({ value, label: t(`method.${value}`) }))}
            value={method}
            onChange={(event) => setMethod(event.currentTarget.value as AllodyniaMethod)}
          />
          <NativeSelect
            label={t('map.view')}
            data={(['FRONT', 'BACK'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
            value={view}
            onChange={(event) => {
              setView(event.currentTarget.value as ChartView);
              setBorders([]);
            }}
          />
        </Group>
        <Group grow>
          {method === 'MONOFILAMENT' && (
            <NumberInput label={t('map.force')} min={0} value={force} onChange={setForce} />
          )}
          <NumberInput
            label={t('map.threshold')}
            min={1}
            max={10}
            value={threshold}
            onChange={setThreshold}
          />
          <NumberInput
            label={t('map.scale')}
            description={t('map.scaleHint')}
            min={0.001}
            step={0.001}
            decimalScale={4}
            value={scale}
            onChange={setScale}
          />
        </Group>
        <BorderCanvas
          view={view}
          site={protocol}
          label={t('map.draw')}
          borders={borders}
          onChange={setBorders}
        />
        {borders.length > 0 && cmPerUnit > 0 && (
          <span>{t('map.now', { area: number(borderAreaCm2({ polygons: borders, cmPerUnit }), 1) })}</span>
        )}
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={loading} disabled={borders.length === 0} onClick={() => void save()}>
            {t('map.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
