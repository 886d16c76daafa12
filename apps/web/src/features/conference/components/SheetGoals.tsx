import { Badge, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DisciplineBadge, LocalDateText } from '../../../ui/index.ts';
import type { Sheet } from './SheetView.tsx';
import classes from './conference.module.css';

type SheetGoal = Sheet['goals'][number];

/** Movement in words; colour only repeats what the word says, and going back is no alarm. */
const COLOUR: Record<SheetGoal['movement'], string> = {
  NEW: 'blue',
  FORWARD: 'teal',
  REACHED: 'teal',
  SAME: 'gray',
  BACK: 'yellow',
  CLOSED: 'gray',
};

export function SheetGoals({ goals }: { goals: readonly SheetGoal[] }) {
  const { t } = useTranslation(['conference', 'care-plan']);
  return (
    <section>
      <Title order={3}>{t('sheet.goals')}</Title>
      {goals.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('sheet.goalsNone')}
        </Text>
      )}
      <ul className={classes['goals']}>
        {goals.map((goal) => (
          <li key={goal.goalId} className={classes['goal']}>
            <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
              <Text fw={600} className={classes['name'] ?? ''}>
                {goal.words}
              </Text>
              <Badge variant="light" color={COLOUR[goal.movement]} style={{ flexShrink: 0 }}>
                {t(`sheet.movement.${goal.movement}`)}
              </Badge>
            </Group>
            <Group gap="xs">
              {goal.disciplineCodes.map((code) => (
                <DisciplineBadge key={code} code={code} />
              ))}
              <Text size="sm" c="dimmed">
                {[
                  t(`care-plan:goal.achievement.${goal.achievement}`),
                  goal.target && t('sheet.target', { target: goal.target }),
                  levelText(goal),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                {goal.dueOn && (
                  <>
                    {' · '}
                    <LocalDateText date={goal.dueOn} />
                  </>
                )}
              </Text>
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );

  function levelText({ level, levelBefore }: SheetGoal): string | null {
    if (level === null) return null;
    const sign = (value: number) => (value > 0 ? `+${value}` : String(value));
    return levelBefore === null || levelBefore === level
      ? t('sheet.level', { level: sign(level) })
      : t('sheet.levelFrom', { before: sign(levelBefore), level: sign(level) });
  }
}
