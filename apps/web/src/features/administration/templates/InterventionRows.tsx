import { Text } from '@mantine/core';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DisciplineBadge, useProblemText } from '../../../ui/index.ts';
import type { DisciplineChoice } from '../../team/hooks/use-disciplines.ts';
import { InterventionRowFields } from './InterventionRowFields.tsx';
import { RowFrame } from './RowFrame.tsx';
import { RowSection } from './RowSection.tsx';
import { newIntervention, type TemplateValues } from './template-values.ts';
import { useTemplateRows, type TemplateRowList } from './use-template-rows.ts';
import classes from './templates.module.css';

interface WithDisciplines {
  readonly disciplines: readonly DisciplineChoice[];
}

export function InterventionRows({ disciplines }: WithDisciplines) {
  const { t } = useTranslation('administration');
  const problem = useProblemText();
  const { getValues, formState } = useFormContext<TemplateValues>();
  const rows = useTemplateRows('interventions');
  const count = rows.fields.length;
  const add = () => {
    // The next row is usually of the same discipline as the one before.
    const previous = getValues('interventions').at(-1)?.disciplineCode;
    rows.add(newIntervention(previous ?? startingDiscipline(disciplines)));
  };
  return (
    <RowSection
      title={t('template.interventions')}
      count={count}
      empty={t('template.noInterventions')}
      addLabel={t('template.addIntervention')}
      onAdd={add}
      problem={problem(formState.errors.interventions?.root)}
      removed={rows.removed && (rows.removed.row.title || t('template.unnamedIntervention'))}
      onTakeBack={rows.takeBack}
      moved={rows.moved}
    >
      {rows.fields.map(({ id }, index) => (
        <InterventionRow key={id} id={id} index={index} count={count} rows={rows} disciplines={disciplines} />
      ))}
    </RowSection>
  );
}

const startingDiscipline = (disciplines: readonly DisciplineChoice[]): string =>
  disciplines.find(({ value }) => value === 'PHYSIOTHERAPY')?.value ?? disciplines[0]?.value ?? '';

interface InterventionRowProps extends WithDisciplines {
  readonly id: string;
  readonly index: number;
  readonly count: number;
  readonly rows: TemplateRowList;
}

function InterventionRow({ id, index, count, rows, disciplines }: InterventionRowProps) {
  const { t } = useTranslation(['administration', 'codes']);
  const { control, formState } = useFormContext<TemplateValues>();
  const row = useWatch({ control, name: `interventions.${index}` });
  const name = row?.title.trim() || t('template.unnamedIntervention');
  return (
    <RowFrame
      name={name}
      summary={
        row && (
          <span className={classes['line']}>
            <DisciplineBadge code={row.disciplineCode} />
            <span className={classes['title']}>
              <bdi>{name}</bdi>
            </span>
            <Text span size="sm" c="dimmed" className="numbers">
              {t('template.dose', {
                minutes: row.minutes,
                times: t('template.times', { count: row.timesPerDay }),
                days: t('template.days', { count: row.daysPerWeek }),
              })}
              {', '}
              {t(`codes:deliveryMode.${row.mode}`).toLocaleLowerCase()}
            </Text>
          </span>
        )
      }
      open={rows.isOpen(index)}
      wrong={Boolean(formState.errors.interventions?.[index])}
      first={index === 0}
      last={index === count - 1}
      id={id}
      onOpen={rows.openRow}
      onToggle={() => rows.toggle(index)}
      onMove={(by) => rows.move(index, index + by)}
      onRemove={() => rows.remove(index)}
    >
      <InterventionRowFields index={index} disciplines={disciplines} focus={rows.isNew(index)} />
    </RowFrame>
  );
}
