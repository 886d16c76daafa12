import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import {
  DOSE_LIMITS,
  INTERVENTION_KIND_GROUPS,
  PLAN_TEXT_LIMITS,
  type DeliveryMode,
} from '@consilium/domain';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../ui/index.ts';
import type { DisciplineChoice } from '../../team/hooks/use-disciplines.ts';
import type { TemplateValues } from './template-values.ts';
import classes from './templates.module.css';

/** Who co-treats is known in a patient's plan only, so a template offers the other two. */
const MODES: readonly DeliveryMode[] = ['INDIVIDUAL', 'GROUP', 'HOME'];

interface InterventionRowFieldsProps {
  readonly index: number;
  readonly disciplines: readonly DisciplineChoice[];
  /** True for a row that was just added: one types on at once. */
  readonly focus: boolean;
}

export function InterventionRowFields({ index, disciplines, focus }: InterventionRowFieldsProps) {
  const { t } = useTranslation(['administration', 'codes', 'care-plan']);
  const problem = useProblemText();
  const { register, formState } = useFormContext<TemplateValues>();
  const errors = formState.errors.interventions?.[index];
  const at = <Field extends string>(field: Field) => `interventions.${index}.${field}` as const;
  const kinds = Object.entries(INTERVENTION_KIND_GROUPS).map(([group, codes]) => ({
    group: t(`care-plan:intervention.kindGroups.${group}` as never),
    items: codes.map((code) => ({ value: code, label: t(`codes:interventionKind.${code}`) })),
  }));
  return (
    <div className={classes['grid']}>
      <NativeSelect
        className={classes['third']}
        label={t('template.row.discipline')}
        data={disciplines.map(({ value, label }) => ({ value, label }))}
        error={problem(errors?.disciplineCode)}
        {...register(at('disciplineCode'))}
      />
      <NativeSelect
        className={classes['third']}
        label={t('template.row.kind')}
        data={kinds}
        error={problem(errors?.kind)}
        {...register(at('kind'))}
      />
      <NativeSelect
        className={classes['third']}
        label={t('template.row.mode')}
        data={MODES.map((mode) => ({ value: mode, label: t(`codes:deliveryMode.${mode}`) }))}
        error={problem(errors?.mode)}
        {...register(at('mode'))}
      />
      <TextInput
        className={classes['half']}
        label={t('template.row.title')}
        withAsterisk
        maxLength={PLAN_TEXT_LIMITS.interventionTitle}
        autoFocus={focus}
        error={problem(errors?.title)}
        {...register(at('title'))}
      />
      <DoseField index={index} field="minutes" />
      <DoseField index={index} field="timesPerDay" />
      <DoseField index={index} field="daysPerWeek" />
      <Textarea
        className={classes['whole']}
        label={t('template.row.precautions')}
        autosize
        minRows={1}
        maxRows={6}
        error={problem(errors?.precautions)}
        {...register(at('precautions'))}
      />
    </div>
  );
}

type DoseName = keyof typeof DOSE_LIMITS;

function DoseField({ index, field: name }: { index: number; field: DoseName }) {
  const { t } = useTranslation('administration');
  const problem = useProblemText();
  const { control } = useFormContext<TemplateValues>();
  const limits = DOSE_LIMITS[name];
  return (
    <Controller
      control={control}
      name={`interventions.${index}.${name}`}
      render={({ field, fieldState: { error } }) => (
        <NumberInput
          {...field}
          className={classes['sixth']}
          label={t(`template.row.${name}`)}
          min={limits.min}
          max={limits.max}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          error={error?.type === 'DOSE_OUT_OF_RANGE' ? t('template.range', limits) : problem(error)}
        />
      )}
    />
  );
}
