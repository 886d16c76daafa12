import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { disciplineColour } from '../../../ui/discipline-badge.tsx';
import { DisciplineBadge, LocalDateText } from '../../../ui/index.ts';
import { usePlanWords } from '../hooks/use-plan-words.ts';
import { DoseLine } from './DoseLine.tsx';
import { GoalMeasure } from './GoalCard.tsx';
import goalClasses from './goal-card.module.css';
import classes from './plan-document.module.css';
import type { PrintedVersion } from '../printed-version.ts';
import { SectionText } from './SectionText.tsx';

type PrintedSection = PrintedVersion['content']['sections'][number];
type PrintedGoal = PrintedSection['goals'][number];
type PrintedIntervention = PrintedSection['interventions'][number];

interface DocumentSectionProps {
  readonly section: PrintedSection;
  readonly goals: ReadonlyMap<string, string>;
}

/** One discipline's part of a version; entries made in error are left out. */
export function DocumentSection({ section, goals }: DocumentSectionProps) {
  const { t } = useTranslation('care-plan');
  const shownGoals = section.goals.filter((goal) => goal.lifecycle !== 'ENTERED_IN_ERROR');
  const interventions = section.interventions.filter((row) => row.status !== 'ENTERED_IN_ERROR');
  return (
    <section
      className={classes['section']}
      style={{ '--discipline': disciplineColour(section.disciplineCode) } as React.CSSProperties}
    >
      <Title order={3} mb="xs">
        <DisciplineBadge code={section.disciplineCode} />
      </Title>
      <SectionText section={section} />
      {shownGoals.length > 0 && (
        <>
          <Title order={4} fz="sm" mt="sm">
            {t('section.goals')}
          </Title>
          {shownGoals.map((goal) => (
            <PrintedGoalCard key={goal.id} goal={goal} />
          ))}
        </>
      )}
      {interventions.length > 0 && (
        <>
          <Title order={4} fz="sm" mt="sm">
            {t('section.interventions')}
          </Title>
          <ul className={classes['list']}>
            {interventions.map((row) => (
              <PrintedInterventionRow key={row.id} row={row} goals={goals} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function PrintedGoalCard({ goal }: { goal: PrintedGoal }) {
  const { t } = useTranslation('care-plan');
  const words = usePlanWords();
  return (
    <div className={classes['entry']}>
      {goal.ownWords && <blockquote className={goalClasses['ownWords']}>{goal.ownWords}</blockquote>}
      <Text fw={600}>{goal.description}</Text>
      <GoalMeasure goal={goal} />
      <Text size="sm">
        {[
          t(`goal.achievement.${goal.achievement}`),
          t(`goal.lifecycle.${goal.lifecycle}`),
          ...(goal.sharedDisciplineCodes.length > 0
            ? [t('goal.sharedWith', { names: words.disciplines(goal.sharedDisciplineCodes) })]
            : []),
        ].join(' · ')}
        {goal.dueOn && (
          <>
            {' · '}
            {t('goal.dueLabel')} <LocalDateText date={goal.dueOn} />
          </>
        )}
      </Text>
    </div>
  );
}

interface PrintedInterventionRowProps {
  readonly row: PrintedIntervention;
  readonly goals: ReadonlyMap<string, string>;
}

function PrintedInterventionRow({ row, goals }: PrintedInterventionRowProps) {
  const { t } = useTranslation('care-plan');
  const served = row.goalIds.flatMap((id) => goals.get(id) ?? []);
  return (
    <li className={classes['entry']}>
      <Text fw={600}>
        {row.title}
        {row.status !== 'ACTIVE' && ` (${t(`intervention.status.${row.status}`)})`}
      </Text>
      <DoseLine dose={row} />
      {row.precautions && (
        <Text size="sm">
          {t('intervention.precautions')}: {row.precautions}
        </Text>
      )}
      {served.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('intervention.goalsServed', { goals: served.join(' · ') })}
        </Text>
      )}
    </li>
  );
}
