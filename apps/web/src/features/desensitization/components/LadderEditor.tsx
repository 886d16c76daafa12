import { Button, Collapse, Group, NativeSelect, Select, Stack, Text } from '@mantine/core';
import {
  DESENSITIZATION_APPROACHES,
  DISTRESS_SCALES,
  type DesensitizationApproach,
  type DistressScale,
} from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  withoutRung,
  withRungChanged,
  withRungMoved,
  withStimulus,
  type LadderDraft,
} from '../ladder-draft.ts';
import type { Stimulus } from '../protocol-operations.ts';
import classes from './desensitization.module.css';
import { RungRow } from './RungRow.tsx';
import { ThresholdFields } from './ThresholdFields.tsx';

/** No key of a step: keys have small letters only. */
const NOT_AT_HOME = 'NOT_AT_HOME';

interface LadderEditorProps {
  readonly draft: LadderDraft;
  readonly stimuli: readonly Stimulus[];
  readonly onChange: (draft: LadderDraft) => void;
  /** Logs are rated on it already: one scale a protocol (clinical.md 4.3). */
  readonly scaleFixed?: boolean;
}

/** Ranks the steps, sets how far the ladder goes at home, and when the rule suggests to go on. */
export function LadderEditor({ draft, stimuli, onChange, scaleFixed = false }: LadderEditorProps) {
  const { t } = useTranslation('desensitization');
  const [more, setMore] = useState(false);
  const { rungs, ceiling, notAtHome } = draft;
  const add = (code: string | null) => {
    const stimulus = stimuli.find((one) => one.code === code);
    if (stimulus) onChange(withStimulus(draft, stimulus));
  };
  return (
    <Stack>
      <Text size="sm" fw={500}>
        {t('protocol.rank')}
      </Text>
      <ol className={classes['ladder']}>
        {rungs.map((rung, index) => (
          <RungRow
            key={rung.key}
            rung={rung}
            index={index}
            count={rungs.length}
            onChange={(changes) => onChange(withRungChanged(draft, index, changes))}
            onMove={(by) => onChange(withRungMoved(draft, index, by))}
            onRemove={() => onChange(withoutRung(draft, index))}
          />
        ))}
      </ol>
      <Select
        label={t('protocol.add')}
        data={stimuli
          .filter(({ retiredOn }) => retiredOn == null)
          .map(({ code, name }) => ({ value: code, label: name }))}
        value={null}
        onChange={add}
        searchable
      />
      <NativeSelect
        label={t('protocol.ceiling')}
        data={[
          ...rungs.map(({ key, stimulusName, targetKpa }, index) => ({
            value: key,
            label: [
              `${index + 1}. ${stimulusName}`,
              targetKpa === null ? '' : t('ladder.pressure', { kpa: targetKpa }),
            ]
              .join(' ')
              .trim(),
          })),
          { value: '', label: t('protocol.anyAtHome') },
          { value: NOT_AT_HOME, label: t('protocol.notAtHome') },
        ]}
        value={notAtHome ? NOT_AT_HOME : (ceiling ?? '')}
        onChange={({ currentTarget: { value } }) => {
          const none = value === NOT_AT_HOME;
          onChange({ ...draft, notAtHome: none, ceiling: none ? null : value || null });
        }}
      />
      <Button variant="subtle" onClick={() => setMore(!more)} aria-expanded={more}>
        {t('protocol.rules')}
      </Button>
      <Collapse expanded={more}>
        <Group grow align="flex-end" mb="sm">
          <NativeSelect
            label={t('protocol.approach')}
            data={DESENSITIZATION_APPROACHES.map((value) => ({ value, label: t(`approach.${value}`) }))}
            value={draft.approach}
            onChange={(event) =>
              onChange({ ...draft, approach: event.currentTarget.value as DesensitizationApproach })
            }
          />
          <NativeSelect
            label={t('protocol.scale')}
            disabled={scaleFixed}
            data={DISTRESS_SCALES.map((value) => ({ value, label: t(`scale.${value}`) }))}
            value={draft.distressScale}
            onChange={(event) =>
              onChange({ ...draft, distressScale: event.currentTarget.value as DistressScale })
            }
          />
        </Group>
        <ThresholdFields
          value={draft.thresholds}
          onChange={(thresholds) => onChange({ ...draft, thresholds })}
        />
      </Collapse>
    </Stack>
  );
}
