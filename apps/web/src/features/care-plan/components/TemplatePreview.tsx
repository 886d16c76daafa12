import { Stack, Text, Title } from '@mantine/core';
import { compareDisciplines, prescribedMinutes } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import type { PlanTemplatesQuery } from '../../../gql/graphql.ts';
import { DisciplineBadge } from '../../../ui/index.ts';
import classes from './change-list.module.css';
import { DoseLine } from './DoseLine.tsx';
import { MinutesTable } from './MinutesTable.tsx';

type Template = PlanTemplatesQuery['carePlanTemplates'][number];

/** What a template would add, by discipline. */
export function TemplatePreview({ template }: { template: Template }) {
  const { t } = useTranslation('care-plan');
  const codes = new Set([
    ...template.goals.map((goal) => goal.ownerDisciplineCode),
    ...template.interventions.map((row) => row.disciplineCode),
  ]);
  const minutes = prescribedMinutes(
    template.interventions.map((row) => ({ ...row, status: 'ACTIVE', coTreatingDisciplineCodes: [] })),
  );
  return (
    <Stack gap="md">
      <Title order={3}>{t('template.preview')}</Title>
      <MinutesTable rows={minutes} />
      {[...codes].sort(compareDisciplines).map((code) => (
        <div key={code}>
          <DisciplineBadge code={code} />
          <ul className={classes['list']}>
            {template.goals
              .filter((goal) => goal.ownerDisciplineCode === code)
              .map((goal) => (
                <li key={`goal ${goal.description}`} className={classes['entry']}>
                  <Text size="sm" fw={600}>
                    {goal.description}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {[
                      goal.target,
                      ...(goal.dueInWeeks ? [t('template.dueIn', { count: goal.dueInWeeks })] : []),
                    ].join(', ')}
                  </Text>
                </li>
              ))}
            {template.interventions
              .filter((row) => row.disciplineCode === code)
              .map((row) => (
                <li key={`${row.kind} ${row.title}`} className={classes['entry']}>
                  <Text size="sm" fw={600}>
                    {row.title}
                  </Text>
                  <DoseLine dose={row} />
                </li>
              ))}
          </ul>
        </div>
      ))}
      {template.goals.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('template.ownWords')}
        </Text>
      )}
    </Stack>
  );
}
