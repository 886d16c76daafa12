import {
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  SegmentedControl,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import {
  AUTONOMIC_SIGNS,
  type IntensityUnit,
  type LogPerformer,
  type LogSetting,
  type SidedSite,
  type StimulusModality,
} from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { BorderCanvas } from '../../../ui/body-chart/index.ts';
import { unitsOf, type BlockEntry } from '../block-entry.ts';
import { Choices } from './Choices.tsx';
import { RatingScale } from './RatingScale.tsx';

interface BlockDetailsProps {
  readonly entry: BlockEntry;
  readonly site: SidedSite;
  readonly modality: StimulusModality;
  readonly setting: LogSetting;
  readonly onChange: (changes: Partial<BlockEntry>) => void;
}

const AT_HOME: readonly LogPerformer[] = ['PATIENT', 'GUARDIAN'];

/** What is not asked every time: intensity, signs, the border on the chart, who watched, a note. */
export function BlockDetails({ entry, site, modality, setting, onChange }: BlockDetailsProps) {
  const { t } = useTranslation('desensitization');
  const isYoungPerson = useSession().viewer.roles.includes('PATIENT');
  return (
    <Stack gap="md">
      <Group align="flex-end" gap="sm">
        <NumberInput
          label={t('block.pressure')}
          min={0}
          value={entry.pressure}
          onChange={(pressure) => onChange({ pressure })}
          maw={130}
        />
        <NativeSelect
          label={t('block.unit')}
          data={unitsOf(modality).map((value) => ({ value, label: t(`unit.${value}`) }))}
          value={entry.unit}
          onChange={(event) => onChange({ unit: event.currentTarget.value as IntensityUnit })}
        />
        <NumberInput
          label={t('block.probe')}
          min={0}
          value={entry.probe}
          onChange={(probe) => onChange({ probe })}
          maw={130}
        />
        <NumberInput
          label={t('block.reps')}
          min={0}
          allowDecimal={false}
          value={entry.reps}
          onChange={(reps) => onChange({ reps })}
          maw={130}
        />
      </Group>
      {setting === 'CLINIC' && (
        <Group grow align="flex-end">
          <TextInput
            label={t('block.instrument')}
            value={entry.instrument}
            onChange={(event) => onChange({ instrument: event.currentTarget.value })}
          />
          <NumberInput
            label={t('block.temperature')}
            decimalScale={1}
            value={entry.temperature}
            onChange={(temperature) => onChange({ temperature })}
          />
        </Group>
      )}
      <RatingScale
        label={t('block.painRecovery')}
        value={entry.painRecovery}
        onChange={(painRecovery) => onChange({ painRecovery })}
      />
      <RatingScale
        label={t('block.distressAfter')}
        value={entry.distressAfter}
        onChange={(distressAfter) => onChange({ distressAfter })}
      />
      <Choices
        label={t('block.signs')}
        group="sign"
        codes={AUTONOMIC_SIGNS}
        value={entry.signs}
        onChange={(signs) => onChange({ signs })}
      />
      <div role="group" aria-label={t('block.border')}>
        <SegmentedControl
          aria-label={t('map.view')}
          data={(['FRONT', 'BACK'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
          value={entry.borderView}
          onChange={(borderView) => onChange({ borderView, borders: [] })}
        />
        <BorderCanvas
          view={entry.borderView}
          site={site}
          label={t('block.border')}
          borders={entry.borders}
          onChange={(borders) => onChange({ borders })}
        />
      </div>
      {setting === 'CLINIC' ? (
        <>
          <Checkbox
            size="md"
            label={t('block.observed')}
            checked={entry.observed}
            onChange={(event) => onChange({ observed: event.currentTarget.checked })}
          />
          {entry.observed && (
            <TextInput
              label={t('block.observer')}
              value={entry.observerName}
              onChange={(event) => onChange({ observerName: event.currentTarget.value })}
            />
          )}
        </>
      ) : (
        <NativeSelect
          label={t('block.doneBy')}
          data={AT_HOME.map((value) => ({
            value,
            label: isYoungPerson && value === 'PATIENT' ? t('own.me') : t(`performer.${value}`),
          }))}
          value={entry.performedBy}
          onChange={(event) => onChange({ performedBy: event.currentTarget.value as LogPerformer })}
        />
      )}
      <Textarea
        label={t('block.note')}
        value={entry.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      {setting === 'HOME' && isYoungPerson && entry.note.trim() !== '' && (
        <Checkbox
          size="md"
          label={t('block.keptPrivate')}
          checked={entry.noteKeptPrivate}
          onChange={(event) => onChange({ noteKeptPrivate: event.currentTarget.checked })}
        />
      )}
    </Stack>
  );
}
