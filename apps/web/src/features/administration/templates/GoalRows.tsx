import { NativeSelect, NumberInput, Text, Textarea } from '@mantine/core';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DisciplineBadge, useProblemText } from '../../../ui/index.ts';
import type { DisciplineChoice } from '../../team/hooks/use-disciplines.ts';
import { RowFrame } from './RowFrame.tsx';
import { RowSection } from './RowSection.tsx';
import { newGoal, type TemplateValues } from './template-values.ts';
import { useTemplateRows, type TemplateRowList } from './use-template-rows.ts';
import classes from './templates.module.css';

interface WithDisciplines {
  readonly disciplines: readonly DisciplineChoice[];
}

export function GoalRows({ disciplines }: WithDisciplines) {
  const { t } = useTranslation('administration');
  const problem = useProblemText();
  const { getValues, formState } = useFormContext<TemplateValues>();
  const rows = useTemplateRows('goals');
  const count = rows.fields.length;
  const add = () => {
    const previous = getValues('goals').at(-1)?.ownerDisciplineCode;
    rows.add(newGoal(previous ?? disciplines[0]?.value ?? ''));
  };
  return (
    <RowSection
      title={t('template.goals')}
      count={count}
      empty={t('template.noGoals')}
      addLabel={t('template.addGoal')}
      onAdd={add}
      problem={problem(formState.errors.goals?.root)}
      removed={rows.removed && (rows.removed.row.description || t('template.unnamedGoal'))}
      onTakeBack={rows.takeBack}
      moved={rows.moved}
    >
      {rows.fields.map(({ id }, index) => (
        <GoalRow key={id} id={id} index={index} count={count} rows={rows} disciplines={disciplines} />
      ))}
    </RowSection>
  );
}

interface GoalRowProps extends WithDisciplines {
  readonly id: string;
  readonly index: number;
  readonly count: number;
  readonly rows: TemplateRowList;
}

function GoalRow({ id, index, count, rows, disciplines }: GoalRowProps) {
  const { t } = useTranslation('administration');
  const { control, formState } = useFormContext<TemplateValues>();
  const row = useWatch({ control, name: `goals.${index}` });
  const name = row?.description.trim() || t('template.unnamedGoal');
  return (
    <RowFrame
      name={name}
      summary={
        row && (
          <span className={classes['line']}>
            <DisciplineBadge code={row.ownerDisciplineCode} />
            <span className={classes['title']}>
              <bdi>{name}</bdi>
            </span>
            {typeof row.dueInWeeks === 'number' && (
              <Text span size="sm" c="dimmed">
                {t('template.dueIn', { count: row.dueInWeeks })}
              </Text>
            )}
          </span>
        )
      }
      open={rows.isOpen(index)}
      wrong={Boolean(formState.errors.goals?.[index])}
      first={index === 0}
      last={index === count - 1}
      id={id}
      onOpen={rows.openRow}
      onToggle={() => rows.toggle(index)}
      onMove={(by) => rows.move(index, index + by)}
      onRemove={() => rows.remove(index)}
    >
      <GoalFields index={index} disciplines={disciplines} focus={rows.isNew(index)} />
    </RowFrame>
  );
}

interface GoalFieldsProps extends WithDisciplines {
  readonly index: number;
  readonly focus: boolean;
}

function GoalFields({ index, disciplines, focus }: GoalFieldsProps) {
  const { t } = useTranslation('administration');
  const problem = useProblemText();
  const { register, control, formState } = useFormContext<TemplateValues>();
  const errors = formState.errors.goals?.[index];
  const text = (field: 'description' | 'measure' | 'target', className: 'whole' | 'half') => (
    <Textarea
      className={classes[className]}
      label={t(`template.goal.${field}`)}
      withAsterisk={field === 'description'}
      autosize
      minRows={1}
      maxRows={6}
      autoFocus={focus && field === 'description'}
      error={problem(errors?.[field])}
      {...register(`goals.${index}.${field}`)}
    />
  );
  return (
    <div className={classes['grid']}>
      {text('description', 'whole')}
      {text('measure', 'half')}
      {text('target', 'half')}
      <NativeSelect
        className={classes['half']}
        label={t('template.goal.owner')}
        data={disciplines.map(({ value, label }) => ({ value, label }))}
        error={problem(errors?.ownerDisciplineCode)}
        {...register(`goals.${index}.ownerDisciplineCode`)}
      />
      <Controller
        control={control}
        name={`goals.${index}.dueInWeeks`}
        render={({ field, fieldState }) => (
          <NumberInput
            {...field}
            className={classes['half']}
            label={t('template.goal.dueInWeeks')}
            placeholder={t('template.goal.noDue')}
            min={1}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            error={problem(fieldState.error)}
          />
        )}
      />
    </div>
  );
}
