import { Group, Stack, Text, Title } from '@mantine/core';
import { hasContent } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { DisciplineBadge, useClinicToday } from '../../../ui/index.ts';
import { AttainmentSummary } from '../../goal-attainment/index.ts';
import type { Plan, Section } from '../plan-entries.ts';
import { PlanSection } from './PlanSection.tsx';
import classes from './plan-sections.module.css';

interface PlanSectionsProps {
  readonly plan: Plan;
  /** In display order. */
  readonly sections: readonly Section[];
  readonly goalTexts: ReadonlyMap<string, string>;
  /** Null as id: a new entry. */
  readonly onEditGoal: (disciplineCode: string, id: string | null) => void;
  readonly onEditIntervention: (disciplineCode: string, id: string | null) => void;
}

/** All sections, with a way to jump; those that say nothing are only named, except one's own. */
export function PlanSections({
  plan,
  sections,
  goalTexts,
  onEditGoal,
  onEditIntervention,
}: PlanSectionsProps) {
  const { t } = useTranslation('care-plan');
  const { viewer } = useSession();
  const today = useClinicToday();
  const goalsOf = (code: string) => plan.goals.filter((goal) => goal.ownerDisciplineCode === code);
  const interventionsOf = (code: string) => plan.interventions.filter((row) => row.disciplineCode === code);
  const speaks = (section: Section) =>
    section.editable ||
    hasContent({
      ...section,
      goals: goalsOf(section.disciplineCode),
      interventions: interventionsOf(section.disciplineCode),
    });
  const shown = sections.filter(speaks);
  const quiet = sections.filter((section) => !speaks(section));
  return (
    <Stack gap="md">
      {shown.length > 1 && (
        <nav aria-label={t('plan.jump')} className="no-print">
          <ul className={classes['jump']}>
            {shown.map(({ disciplineCode }) => (
              <li key={disciplineCode}>
                <a href={`#section-${disciplineCode}`} className={classes['link']}>
                  <DisciplineBadge code={disciplineCode} />
                  {disciplineCode === viewer.disciplineCode && (
                    <Text span size="xs" ml={4}>
                      {t('plan.mine')}
                    </Text>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <AttainmentSummary attainment={plan.goalAttainment} />
      {shown.map((section) => (
        <PlanSection
          key={section.id}
          planId={plan.id}
          section={section}
          goals={goalsOf(section.disciplineCode)}
          interventions={interventionsOf(section.disciplineCode)}
          goalTexts={goalTexts}
          today={today}
          onEditGoal={(goal) => onEditGoal(section.disciplineCode, goal?.id ?? null)}
          onEditIntervention={(row) => onEditIntervention(section.disciplineCode, row?.id ?? null)}
        />
      ))}
      {quiet.length > 0 && (
        <Group gap="xs">
          <Title order={2} fz="sm" fw={400} c="dimmed">
            {t('section.quiet')}
          </Title>
          {quiet.map(({ disciplineCode }) => (
            <DisciplineBadge key={disciplineCode} code={disciplineCode} />
          ))}
        </Group>
      )}
    </Stack>
  );
}
