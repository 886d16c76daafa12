import { Checkbox, Chip, Group, Input, NumberInput, Radio, TextInput } from '@mantine/core';
import {
  HISTORY_LINE_LIMIT,
  PAIN_AREA_KEYS,
  PAIN_COURSES,
  PAIN_EXTENTS,
  PAIN_QUALITIES,
} from '@consilium/domain';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import type { SectionProps } from '../section-props.ts';
import { FormSection } from './FormSection.tsx';
import { NoteField } from './NoteField.tsx';
import classes from './workup.module.css';

/** Onset, place, course, strength and quality of the pain. */
export function PainSection(props: SectionProps) {
  const { draft, change, errorOf } = props;
  const { t, say, areaName } = useWorkupWords();
  return (
    <FormSection anchor="pain" title={t('form.pain')}>
      <Group align="flex-start" gap="lg">
        <TextInput
          label={t('form.onset')}
          description={t('form.onsetHint')}
          error={errorOf('onset')}
          value={draft.onset ?? ''}
          onChange={(event) => change({ onset: event.currentTarget.value.trim() || null })}
        />
        <Choice
          label={t('form.extent')}
          codes={PAIN_EXTENTS}
          value={draft.extent}
          name={(code) => say(`extent.${code}`)}
          onChange={(extent) => change({ extent })}
        />
        <Choice
          label={t('form.course')}
          codes={PAIN_COURSES}
          value={draft.course}
          name={(code) => say(`course.${code}`)}
          onChange={(course) => change({ course })}
        />
      </Group>
      <Group gap="lg">
        {(['now', 'usual', 'worst'] as const).map((when) => (
          <NumberInput
            key={when}
            w="10rem"
            label={t(`form.${when}`)}
            min={0}
            max={10}
            allowDecimal={false}
            error={errorOf(`pain.${when}`)}
            value={draft.pain[when] ?? ''}
            onChange={(value) => change({ pain: { ...draft.pain, [when]: numberOf(value) } })}
          />
        ))}
      </Group>
      <Chip.Group
        multiple
        value={[...draft.qualities]}
        onChange={(qualities) => change({ qualities: qualities })}
      >
        <Group gap="xs" role="group" aria-label={t('form.qualities')}>
          <Input.Label>{t('form.qualities')}</Input.Label>
          {PAIN_QUALITIES.map((code) => (
            <Chip key={code} value={code} size="sm">
              {say(`quality.${code}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <TextInput
        label={t('form.otherQuality')}
        maxLength={HISTORY_LINE_LIMIT}
        value={draft.otherQuality}
        onChange={(event) => change({ otherQuality: event.currentTarget.value })}
      />
      <Checkbox.Group
        label={t('form.areas')}
        description={t('form.areasHint')}
        error={errorOf('areas')}
        value={[...draft.areas]}
        onChange={(areas) => change({ areas })}
      >
        <div className={classes['areas']}>
          {PAIN_AREA_KEYS.map((key) => (
            <Checkbox key={key} value={key} label={areaName(key)} />
          ))}
        </div>
      </Checkbox.Group>
      <TextInput
        label={t('form.otherAreas')}
        maxLength={HISTORY_LINE_LIMIT}
        value={draft.otherAreas}
        onChange={(event) => change({ otherAreas: event.currentTarget.value })}
      />
      <NoteField {...props} note="pain" label={t('form.painNote')} />
    </FormSection>
  );
}

export const numberOf = (value: number | string): number | null =>
  value === '' || Number.isNaN(Number(value)) ? null : Number(value);

interface ChoiceProps<Code extends string> {
  readonly label: string;
  readonly codes: readonly Code[];
  readonly value: Code | null;
  readonly name: (code: Code) => string;
  readonly onChange: (code: Code | null) => void;
}

function Choice<Code extends string>({ label, codes, value, name, onChange }: ChoiceProps<Code>) {
  const { t } = useWorkupWords();
  return (
    <Radio.Group
      label={label}
      value={value ?? 'NONE'}
      onChange={(chosen) => onChange(chosen === 'NONE' ? null : chosen)}
    >
      <Group gap="md" mt={4}>
        {codes.map((code) => (
          <Radio key={code} value={code} label={name(code)} />
        ))}
        <Radio value="NONE" label={t('notAsked')} />
      </Group>
    </Radio.Group>
  );
}
