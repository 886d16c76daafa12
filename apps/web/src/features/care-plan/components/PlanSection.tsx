import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { isGoalOpen } from '@consilium/domain';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { disciplineColour } from '../../../ui/discipline-badge.tsx';
import { DisciplineBadge, useFormats } from '../../../ui/index.ts';
import { usePlanWords } from '../hooks/use-plan-words.ts';
import type { Goal, Intervention, Section } from '../plan-entries.ts';
import { GoalCard } from './GoalCard.tsx';
import { InterventionRow } from './InterventionRow.tsx';
import classes from './plan-section.module.css';
import { SectionForm } from './SectionForm.tsx';
import { SectionText } from './SectionText.tsx';

interface PlanSectionProps {
  readonly planId: string;
  readonly section: Section;
  readonly goals: readonly Goal[];
  readonly interventions: readonly Intervention[];
  /** Texts of all goals of the plan by id. */
  readonly goalTexts: ReadonlyMap<string, string>;
  readonly today: string;
  readonly onEditGoal: (goal: Goal | null) => void;
  readonly onEditIntervention: (intervention: Intervention | null) => void;
}

/** What one discipline contributes; edit controls only for those whose section it is. */
export function PlanSection(props: PlanSectionProps) {
  const { planId, section, goals, interventions, goalTexts, today, onEditGoal, onEditIntervention } = props;
  const { t } = useTranslation('care-plan');
  const words = usePlanWords();
  const { instant } = useFormats();
  const [editing, setEditing] = useState(false);
  const discipline = words.discipline(section.disciplineCode);
  const openGoals = goals.filter((goal) => isGoalOpen(goal.lifecycle));
  const doneGoals = goals.filter((goal) => !isGoalOpen(goal.lifecycle));
  const running = interventions.filter(({ status }) => status === 'ACTIVE' || status === 'ON_HOLD');
  const over = interventions.filter(({ status }) => status !== 'ACTIVE' && status !== 'ON_HOLD');
  const goalCard = (goal: Goal) => (
    <GoalCard key={goal.id} goal={goal} today={today} onEdit={() => onEditGoal(goal)} />
  );
  const interventionRow = (row: Intervention) => (
    <InterventionRow
      key={row.id}
      intervention={row}
      goals={goalTexts}
      onEdit={() => onEditIntervention(row)}
    />
  );

  return (
    <Paper
      component="section"
      id={`section-${section.disciplineCode}`}
      aria-labelledby={`title-${section.disciplineCode}`}
      className={classes['section']}
      style={{ '--discipline': disciplineColour(section.disciplineCode) }}
    >
      <Group justify="space-between" mb="xs" gap="xs">
        <Group gap="xs">
          <Title order={2} id={`title-${section.disciplineCode}`} className={classes['title']}>
            <DisciplineBadge code={section.disciplineCode} />
          </Title>
          {section.updatedByName && (
            <Text size="xs" c="dimmed">
              {t('section.updated', { name: section.updatedByName, time: instant(section.updatedAt) })}
            </Text>
          )}
        </Group>
        {section.editable && !editing && (
          <Button
            variant="subtle"
            size="xs"
            className="no-print"
            leftSection={<IconPencil size={16} aria-hidden />}
            aria-label={t('section.editOf', { discipline })}
            onClick={() => setEditing(true)}
          >
            {t('section.edit')}
          </Button>
        )}
      </Group>
      {editing ? (
        <SectionForm planId={planId} section={section} onClose={() => setEditing(false)} />
      ) : (
        <SectionText section={section} />
      )}
      <div className={classes['columns']}>
        <Block
          title={t('section.goals')}
          add={section.editable ? () => onEditGoal(null) : null}
          addLabel={t('section.addGoalTo', { discipline })}
          addText={t('section.addGoal')}
        >
          {goals.length === 0 && <Nothing text={t('section.noGoals')} />}
          {openGoals.map(goalCard)}
          <More count={doneGoals.length} word="finishedGoals">
            {doneGoals.map(goalCard)}
          </More>
        </Block>
        <Block
          title={t('section.interventions')}
          add={section.editable ? () => onEditIntervention(null) : null}
          addLabel={t('section.addInterventionTo', { discipline })}
          addText={t('section.addIntervention')}
        >
          {interventions.length === 0 && <Nothing text={t('section.noInterventions')} />}
          {running.length > 0 && <ul className={classes['list']}>{running.map(interventionRow)}</ul>}
          <More count={over.length} word="finishedInterventions">
            <ul className={classes['list']}>{over.map(interventionRow)}</ul>
          </More>
        </Block>
      </div>
    </Paper>
  );
}

const Nothing = ({ text }: { text: string }) => (
  <Text size="sm" c="dimmed">
    {text}
  </Text>
);

interface BlockProps {
  readonly title: string;
  readonly add: (() => void) | null;
  readonly addLabel: string;
  readonly addText: string;
  readonly children: React.ReactNode;
}

function Block({ title, add, addLabel, addText, children }: BlockProps) {
  return (
    <Stack gap={4} miw={0}>
      <Group justify="space-between" mih={36}>
        <Title order={3}>{title}</Title>
        {add && (
          <Button
            variant="light"
            size="xs"
            className="no-print"
            leftSection={<IconPlus size={16} aria-hidden />}
            aria-label={addLabel}
            onClick={add}
          >
            {addText}
          </Button>
        )}
      </Group>
      {children}
    </Stack>
  );
}

interface MoreProps {
  readonly count: number;
  readonly word: 'finishedGoals' | 'finishedInterventions';
  readonly children: React.ReactNode;
}

/** What is over stays one click away. */
function More({ count, word, children }: MoreProps) {
  const { t } = useTranslation('care-plan');
  const [opened, setOpened] = useState(false);
  if (count === 0) return null;
  return (
    <>
      {opened && children}
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="left"
        py={4}
        className="no-print"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {opened ? t('section.hide') : t(`section.${word}`, { count })}
      </Anchor>
    </>
  );
}
