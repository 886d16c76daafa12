import { Button, Group, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { MEDICATION_DOSE_LIMITS, MEDICATION_TEXT_LIMITS } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import type { WeaningStepInput } from '../../../gql/graphql.ts';
import classes from './medication.module.css';

interface StepFieldsProps {
  readonly step: WeaningStepInput;
  /** From 1. */
  readonly number: number;
  readonly unit: string;
  readonly onChange: (step: WeaningStepInput) => void;
  /** Null: the only one stays. */
  readonly onRemove: (() => void) | null;
}

export function StepFields({ step, number, unit, onChange, onRemove }: StepFieldsProps) {
  const { t } = useTranslation('medication');
  const text = (name: 'withdrawalWatch' | 'holdRule') => (
    <TextInput
      required
      label={t(name === 'holdRule' ? 'weaning.holdRule' : 'weaning.watch')}
      maxLength={MEDICATION_TEXT_LIMITS.watch}
      value={step[name]}
      onChange={(event) => onChange({ ...step, [name]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset className={classes['step']}>
      <legend>{t('weaning.step', { number })}</legend>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput
          required
          type="date"
          label={t('weaning.from')}
          value={step.startsOn}
          onChange={(event) => onChange({ ...step, startsOn: event.currentTarget.value })}
        />
        <NumberInput
          label={t('weaning.doseIn', { unit: t(`unitName.${unit}` as never) })}
          min={0}
          max={MEDICATION_DOSE_LIMITS.value}
          decimalScale={3}
          value={step.doseValue}
          onChange={(value) => onChange({ ...step, doseValue: typeof value === 'number' ? value : 0 })}
        />
        <NumberInput
          label={t('form.times')}
          placeholder={t('form.needed')}
          min={1}
          max={MEDICATION_DOSE_LIMITS.timesPerDay}
          allowDecimal={false}
          value={step.timesPerDay ?? ''}
          onChange={(value) => onChange({ ...step, timesPerDay: typeof value === 'number' ? value : null })}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs">
        {text('withdrawalWatch')}
        {text('holdRule')}
      </SimpleGrid>
      {onRemove && (
        <Group justify="flex-end" mt="xs">
          <Button variant="subtle" size="compact-sm" onClick={onRemove}>
            {t('weaning.removeStep', { number })}
          </Button>
        </Group>
      )}
    </fieldset>
  );
}
