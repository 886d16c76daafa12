import { Button, Group, NumberInput, Select, TextInput } from '@mantine/core';
import {
  HISTORY_LINE_LIMIT,
  SCHOOL_ATTENDANCES,
  TREATMENT_EFFECTS,
  TREATMENT_KINDS,
  type EarlierTreatment,
} from '@consilium/domain';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import type { SectionProps } from '../section-props.ts';
import { FormSection } from './FormSection.tsx';
import { NoteField } from './NoteField.tsx';
import { numberOf } from './PainSection.tsx';
import { FieldProblem } from './TriggerSection.tsx';
import classes from './workup.module.css';

const NEW: EarlierTreatment = { kind: 'PHYSIOTHERAPY', text: '', effect: null };

/** What was tried before, and what it did. */
export function TreatmentSection({ draft, change, errorOf }: SectionProps) {
  const { t, say } = useWorkupWords();
  const { treatments } = draft;
  const set = (at: number, part: Partial<EarlierTreatment>) => {
    const treatment = treatments[at];
    if (treatment) change({ treatments: treatments.with(at, { ...treatment, ...part }) });
  };
  return (
    <FormSection anchor="treatments" title={t('form.treatments')}>
      {treatments.map((treatment, at) => (
        // Lines have no identity of their own; they are only added at the end and removed.
        <div key={at} className={classes['treatment']}>
          <Select
            label={t('form.category')}
            allowDeselect={false}
            data={TREATMENT_KINDS.map((value) => ({ value, label: say(`treatmentKind.${value}`) }))}
            value={treatment.kind}
            onChange={(kind) => set(at, { kind: kind as EarlierTreatment['kind'] })}
          />
          <TextInput
            label={t('form.treatmentText')}
            maxLength={HISTORY_LINE_LIMIT}
            value={treatment.text}
            onChange={(event) => set(at, { text: event.currentTarget.value })}
          />
          <Select
            label={t('form.effect')}
            clearable
            data={TREATMENT_EFFECTS.map((value) => ({ value, label: say(`treatmentEffect.${value}`) }))}
            value={treatment.effect}
            onChange={(effect) => set(at, { effect: effect })}
          />
          <Button
            variant="subtle"
            color="gray"
            aria-label={t('form.remove', { what: treatment.text || say(`treatmentKind.${treatment.kind}`) })}
            onClick={() => change({ treatments: treatments.toSpliced(at, 1) })}
          >
            <IconX size={16} aria-hidden />
          </Button>
        </div>
      ))}
      <Group>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => change({ treatments: [...treatments, NEW] })}
        >
          {t('form.addTreatment')}
        </Button>
      </Group>
      <FieldProblem text={errorOf('treatments')} />
    </FormSection>
  );
}

/** School, sleep, sport, and what surrounds them. */
export function LifeSection(props: SectionProps) {
  const { draft, change, errorOf } = props;
  const { t, say } = useWorkupWords();
  return (
    <FormSection anchor="life" title={t('form.life')}>
      <Group gap="lg" align="flex-start">
        <Select
          label={t('form.attendance')}
          clearable
          data={SCHOOL_ATTENDANCES.map((value) => ({ value, label: say(`attendance.${value}`) }))}
          value={draft.attendance}
          onChange={(attendance) => change({ attendance: attendance })}
        />
        <NumberInput
          label={t('form.sleepHours')}
          min={0}
          max={24}
          step={0.5}
          error={errorOf('sleepHours')}
          value={draft.sleepHours ?? ''}
          onChange={(value) => change({ sleepHours: numberOf(value) })}
        />
      </Group>
      <NoteField {...props} note="school" label={t('form.schoolNote')} />
      <NoteField {...props} note="sleep" label={t('form.sleepNote')} />
      <NoteField {...props} note="sport" label={t('form.sportNote')} />
      <NoteField {...props} note="devices" label={t('form.devicesNote')} />
      <NoteField {...props} note="family" label={t('form.familyNote')} />
    </FormSection>
  );
}
