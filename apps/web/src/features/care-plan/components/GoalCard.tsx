import { ActionIcon, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { GOAL_ACHIEVEMENTS, GOAL_LIFECYCLE_MOVES, isGoalOpen } from '@consilium/domain';
import { IconArrowRight, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LocalDateText, useFormats } from '../../../ui/index.ts';
import { GoalLevels } from '../../goal-attainment/index.ts';
import { usePlanWords } from '../hooks/use-plan-words.ts';
import { useQuickChange } from '../hooks/use-quick-change.ts';
import type { Goal } from '../plan-entries.ts';
import classes from './goal-card.module.css';
import { StatusMenu } from './StatusMenu.tsx';

interface GoalCardProps {
  readonly goal: Goal;
  /** The clinic's calendar date, YYYY-MM-DD. */
  readonly today: string;
  readonly onEdit: () => void;
}

/** The child's own words first and largest; then the measure, where it stands and where it shall go. */
export function GoalCard({ goal, today, onEdit }: GoalCardProps) {
  const { t } = useTranslation('care-plan');
  const words = usePlanWords();
  const { instant } = useFormats();
  const quick = useQuickChange();
  const overdue = goal.dueOn !== null && goal.dueOn < today && isGoalOpen(goal.lifecycle);
  return (
    <article id={`goal-${goal.id}`} className={classes['card']}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <Stack gap={4} miw={0}>
          {goal.ownWords ? (
            <blockquote className={classes['ownWords']}>{goal.ownWords}</blockquote>
          ) : (
            <Text c="dimmed" size="sm" fs="italic">
              {t('goal.noOwnWords')}
            </Text>
          )}
          <Text fw={600} component="h4" m={0}>
            {goal.description}
          </Text>
        </Stack>
        {goal.editable && (
          <ActionIcon
            aria-label={t('goal.edit', { goal: goal.description })}
            onClick={onEdit}
            className="no-print"
          >
            <IconPencil size={18} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <GoalMeasure goal={goal} />
      <Group gap="xs" mt="xs">
        <StatusMenu
          label={t('goal.rate', { goal: goal.description })}
          current={goal.achievement}
          options={GOAL_ACHIEVEMENTS}
          word={(code) => t(`goal.achievement.${code}` as never)}
          onChange={goal.editable ? (to) => void quick.rateGoal(goal, to) : null}
        />
        <StatusMenu
          outlined
          label={t('goal.status', { goal: goal.description })}
          current={goal.lifecycle}
          options={GOAL_LIFECYCLE_MOVES[goal.lifecycle]}
          word={(code) => t(`goal.lifecycle.${code}` as never)}
          onChange={goal.editable ? (to) => void quick.moveGoal(goal, to) : null}
        />
        {goal.dueOn && (
          <Text size="sm" fw={overdue ? 650 : 400} c={overdue ? undefined : 'dimmed'}>
            {overdue ? t('goal.overdueLabel') : t('goal.dueLabel')} <LocalDateText date={goal.dueOn} />
          </Text>
        )}
        {goal.sharedDisciplineCodes.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('goal.sharedWith', { names: words.disciplines(goal.sharedDisciplineCodes) })}
          </Text>
        )}
      </Group>
      <GoalLevels goal={goal} />
      {goal.updatedByName && (
        <Text size="xs" c="dimmed" mt={4} className="no-print">
          {t('goal.updated', { name: goal.updatedByName, time: instant(goal.updatedAt) })}
        </Text>
      )}
    </article>
  );
}

/** How it is measured, from what to what. */
export function GoalMeasure({ goal }: { goal: Pick<Goal, 'measure' | 'baseline' | 'target'> }) {
  const { t } = useTranslation('care-plan');
  if (!goal.measure && !goal.baseline && !goal.target) return null;
  return (
    <dl className={classes['measure']}>
      {goal.measure && (
        <div className={classes['wide']}>
          <dt>{t('goal.measure')}</dt>
          <dd>{goal.measure}</dd>
        </div>
      )}
      <div>
        <dt>{t('goal.baseline')}</dt>
        <dd>{goal.baseline || t('goal.noBaseline')}</dd>
      </div>
      <IconArrowRight size={16} aria-hidden className={classes['arrow']} />
      <div>
        <dt>{t('goal.target')}</dt>
        <dd className={classes['target']}>{goal.target || t('goal.noTarget')}</dd>
      </div>
    </dl>
  );
}

/** The same in one line, for a first glance. */
export function GoalProgress({ goal }: { goal: Pick<Goal, 'measure' | 'baseline' | 'target'> }) {
  const { t } = useTranslation('care-plan');
  if (!goal.measure && !goal.baseline && !goal.target) return null;
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {goal.measure && (
        <Text span size="sm" c="dimmed">
          {goal.measure}:{' '}
        </Text>
      )}
      <VisuallyHidden>{t('goal.baseline')} </VisuallyHidden>
      {goal.baseline || t('goal.noBaseline')}
      <span aria-hidden> → </span>
      <VisuallyHidden>, {t('goal.target')} </VisuallyHidden>
      <strong>{goal.target || t('goal.noTarget')}</strong>
    </Text>
  );
}
