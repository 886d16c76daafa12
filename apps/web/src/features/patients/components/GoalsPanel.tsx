import { Anchor, Badge, Group, Text } from '@mantine/core';
import { compareDisciplines, isGoalOpen } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GoalFieldsFragment } from '../../../gql/graphql.ts';
import { DisciplineBadge, EmptyState, LocalDateText } from '../../../ui/index.ts';
import { GoalProgress } from '../../care-plan/index.ts';
import classes from './goals-panel.module.css';
import { Panel } from './Panel.tsx';

interface GoalsPanelProps {
  readonly goals: readonly GoalFieldsFragment[];
  readonly planPath: string;
}

/** As many as fit a first screen; the plan has the rest. */
const SHOWN_GOALS = 6;

/** What the young person wants to be able to do, and how far it is. */
export function GoalsPanel({ goals, planPath }: GoalsPanelProps) {
  const { t } = useTranslation(['patients', 'care-plan']);
  const open = goals
    .filter((goal) => isGoalOpen(goal.lifecycle))
    .sort((a, b) => byDue(a, b) || compareDisciplines(a.ownerDisciplineCode, b.ownerDisciplineCode));
  const shown = open.slice(0, SHOWN_GOALS);
  const more = goals.length - shown.length;
  return (
    <Panel
      title={t('overview.goals')}
      action={
        <Anchor component={Link} to={planPath} size="sm">
          {t('overview.toPlan')}
        </Anchor>
      }
    >
      {shown.length === 0 && <EmptyState title={t('overview.noGoals')} text={t('overview.noGoalsHint')} />}
      <ul className={classes['list']}>
        {shown.map((goal) => (
          <li key={goal.id} className={classes['goal']}>
            {goal.ownWords && <blockquote className={classes['ownWords']}>{goal.ownWords}</blockquote>}
            <Text fw={goal.ownWords ? 400 : 600}>{goal.description}</Text>
            <GoalProgress goal={goal} />
            <Group gap="xs" mt={6}>
              <DisciplineBadge code={goal.ownerDisciplineCode} />
              <Badge color="gray" styles={{ root: { color: 'var(--mantine-color-text)' } }}>
                {t(`care-plan:goal.achievement.${goal.achievement}`)}
              </Badge>
              {goal.dueOn && (
                <Text size="sm" c="dimmed">
                  {t('care-plan:goal.dueLabel')} <LocalDateText date={goal.dueOn} />
                </Text>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {shown.length > 0 && more > 0 && (
        <Anchor component={Link} to={planPath} size="sm">
          {t('overview.moreGoals', { count: more })}
        </Anchor>
      )}
    </Panel>
  );
}

/** The next one due first; goals without a date last. */
function byDue(a: GoalFieldsFragment, b: GoalFieldsFragment): number {
  const last = '9999-12-31';
  return (a.dueOn ?? last).localeCompare(b.dueOn ?? last);
}
