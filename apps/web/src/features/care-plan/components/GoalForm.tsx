import { useMutation } from '@apollo/client/react';
import { MultiSelect, SimpleGrid } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import {
  checkGoal,
  CLINICAL_DISCIPLINE_CODES,
  GOAL_ACHIEVEMENTS,
  GOAL_LIFECYCLES,
  INITIAL_GOAL_LIFECYCLES,
  mayMoveGoal,
  PLAN_TEXT_LIMITS,
} from '@consilium/domain';
import type { FieldPath } from 'react-hook-form';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { useNotify } from '../../../ui/index.ts';
import { useEntryForm } from '../hooks/use-entry-form.ts';
import { usePlanWords } from '../hooks/use-plan-words.ts';
import { useProblemText } from '../hooks/use-problem-text.ts';
import { AddGoalDocument, UpdateGoalDocument } from '../entry-operations.ts';
import type { Goal, GoalValues } from '../plan-entries.ts';
import { goalValues, NEW_GOAL } from '../plan-entries.ts';
import { toSaveOutcome } from '../save-outcome.ts';
import { CodeSelect } from './CodeSelect.tsx';
import { CountedTextarea } from './CountedTextarea.tsx';
import { FormShell } from './FormShell.tsx';
import { MeanwhileNote } from './MeanwhileNote.tsx';

interface GoalFormProps {
  readonly planId: string;
  readonly disciplineCode: string;
  /** Null adds a goal. */
  readonly goal: Goal | null;
  readonly onClose: () => void;
}

/** A goal: the child's own words first, then what the team makes of them. */
export function GoalForm({ planId, disciplineCode, goal, onClose }: GoalFormProps) {
  const { t } = useTranslation('care-plan');
  const { viewer } = useSession();
  const words = usePlanWords();
  const notify = useNotify();
  const problem = useProblemText();
  const [add] = useMutation(AddGoalDocument);
  const [update] = useMutation(UpdateGoalDocument);
  const current = goal ? goalValues(goal) : NEW_GOAL;

  const entry = useEntryForm<GoalValues>({
    draftKey: {
      userId: viewer.userId,
      planId,
      entry: goal ? `goal:${goal.id}` : `goal:new:${disciplineCode}`,
    },
    base: current,
    baseVersion: goal?.version ?? 0,
    isNew: goal === null,
    check: (values) => checkGoal({ ...values, ownerDisciplineCode: disciplineCode }),
    send: async (changes, baseVersion, values) => {
      if (goal) {
        const { data } = await update({ variables: { input: { id: goal.id, baseVersion, ...changes } } });
        return toSaveOutcome(data?.updateGoal);
      }
      const { achievement: _notYetRated, ...fields } = values;
      const input = { carePlanId: planId, ownerDisciplineCode: disciplineCode, ...fields };
      const { data } = await add({ variables: { input } });
      return toSaveOutcome(data?.addGoal);
    },
    onSaved: () => {
      notify.done(t('form.saved'));
      onClose();
    },
  });

  const { control } = entry.form;
  const text = (name: FieldPath<GoalValues> & TextField, limit: number, hint?: string) => (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <CountedTextarea
          {...field}
          label={t(`goal.${name}`)}
          description={hint}
          limit={limit}
          error={problem(name, fieldState.error)}
          required={name === 'description'}
          data-autofocus={name === 'ownWords' || undefined}
        />
      )}
    />
  );
  const lifecycles = goal
    ? GOAL_LIFECYCLES.filter((to) => mayMoveGoal(entry.base.lifecycle, to))
    : INITIAL_GOAL_LIFECYCLES;
  const otherDisciplines = CLINICAL_DISCIPLINE_CODES.filter((code) => code !== disciplineCode);

  return (
    <FormShell
      entry={entry}
      onClose={onClose}
      note={goal && <MeanwhileNote base={entry.base} current={current} byName={goal.updatedByName} />}
    >
      {text('ownWords', PLAN_TEXT_LIMITS.ownWords, t('goal.ownWordsHint'))}
      {text('description', PLAN_TEXT_LIMITS.goalDescription, t('goal.descriptionHint'))}
      {text('measure', PLAN_TEXT_LIMITS.goalMeasure)}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {text('baseline', PLAN_TEXT_LIMITS.goalBaseline)}
        {text('target', PLAN_TEXT_LIMITS.goalTarget)}
      </SimpleGrid>
      <Controller
        control={control}
        name="dueOn"
        render={({ field, fieldState }) => (
          <DatePickerInput
            {...field}
            clearable
            label={t('goal.dueOn')}
            placeholder={t('form.chooseDate')}
            clearButtonProps={{ 'aria-label': t('form.clearDate') }}
            error={problem('dueOn', fieldState.error)}
          />
        )}
      />
      <Controller
        control={control}
        name="sharedDisciplineCodes"
        render={({ field, fieldState }) => (
          <MultiSelect
            {...field}
            clearable
            searchable
            label={t('goal.shared')}
            data={otherDisciplines.map((code) => ({ value: code, label: words.discipline(code) }))}
            error={problem('sharedDisciplineCodes', fieldState.error)}
          />
        )}
      />
      <SimpleGrid cols={{ base: 1, sm: goal ? 2 : 1 }}>
        <CodeSelect
          control={control}
          name="lifecycle"
          label={t('goal.lifecycleLabel')}
          codes={lifecycles}
          word={(code) => t(`goal.lifecycle.${code}` as never)}
        />
        {goal && (
          <CodeSelect
            control={control}
            name="achievement"
            label={t('goal.achievementLabel')}
            codes={GOAL_ACHIEVEMENTS}
            word={(code) => t(`goal.achievement.${code}` as never)}
          />
        )}
      </SimpleGrid>
    </FormShell>
  );
}

type TextField = 'ownWords' | 'description' | 'measure' | 'baseline' | 'target';
