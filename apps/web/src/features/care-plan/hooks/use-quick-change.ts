import { useMutation } from '@apollo/client/react';
import type { GoalAchievement, GoalLifecycle, InterventionStatus } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useNotify, useUndoToast } from '../../../ui/index.ts';
import { UpdateGoalDocument, UpdateInterventionDocument } from '../entry-operations.ts';
import type { Goal, Intervention } from '../plan-entries.ts';

type GoalChange = { lifecycle: GoalLifecycle } | { achievement: GoalAchievement };

/** Changes the status of an entry straight from the plan, and offers to take it back. */
export function useQuickChange() {
  const { t } = useTranslation('care-plan');
  const notify = useNotify();
  const offerUndo = useUndoToast();
  const [updateGoal] = useMutation(UpdateGoalDocument);
  const [updateIntervention] = useMutation(UpdateInterventionDocument);

  const sendGoal = async (id: string, baseVersion: number, change: GoalChange): Promise<number | null> => {
    const { data } = await updateGoal({ variables: { input: { id, baseVersion, ...change } } });
    return accepted(data?.updateGoal);
  };
  const sendStatus = async (id: string, baseVersion: number, status: InterventionStatus) => {
    const { data } = await updateIntervention({ variables: { input: { id, baseVersion, status } } });
    return accepted(data?.updateIntervention);
  };
  const accepted = (answer: Answer | undefined): number | null => {
    if (answer && 'version' in answer) return answer.version;
    if (answer) notify.refused(answer);
    return null;
  };
  const attempt = async (send: () => Promise<number | null>, message: string, back: Back) => {
    try {
      const version = await send();
      if (version !== null) offerUndo(message, async () => (await back(version)) !== null);
    } catch (error) {
      notify.failed(error);
    }
  };

  return {
    moveGoal: (goal: Goal, to: GoalLifecycle) =>
      attempt(
        () => sendGoal(goal.id, goal.version, { lifecycle: to }),
        t('goal.statusChanged', { status: t(`goal.lifecycle.${to}` as never) }),
        (version) => sendGoal(goal.id, version, { lifecycle: goal.lifecycle }),
      ),
    rateGoal: (goal: Goal, to: GoalAchievement) =>
      attempt(
        () => sendGoal(goal.id, goal.version, { achievement: to }),
        t('goal.statusChanged', { status: t(`goal.achievement.${to}` as never) }),
        (version) => sendGoal(goal.id, version, { achievement: goal.achievement }),
      ),
    moveIntervention: (intervention: Intervention, to: InterventionStatus) =>
      attempt(
        () => sendStatus(intervention.id, intervention.version, to),
        t('intervention.statusChanged', { status: t(`intervention.status.${to}` as never) }),
        (version) => sendStatus(intervention.id, version, intervention.status),
      ),
  };
}

type Back = (version: number) => Promise<number | null>;
type Answer = { readonly version: number } | { readonly code: string; readonly message: string };
