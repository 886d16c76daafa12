import { useMutation } from '@apollo/client/react';
import { Group, MultiSelect, NumberInput, Radio, SimpleGrid, TextInput } from '@mantine/core';
import {
  checkIntervention,
  CLINICAL_DISCIPLINE_CODES,
  DELIVERY_MODES,
  DOSE_LIMITS,
  INTERVENTION_STATUSES,
  mayMoveIntervention,
  PLAN_TEXT_LIMITS,
} from '@consilium/domain';
import { Controller, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { useNotify } from '../../../ui/index.ts';
import { useEntryForm } from '../hooks/use-entry-form.ts';
import { usePlanWords } from '../hooks/use-plan-words.ts';
import { useProblemText } from '../hooks/use-problem-text.ts';
import { AddInterventionDocument, UpdateInterventionDocument } from '../entry-operations.ts';
import type { Goal, Intervention, InterventionValues } from '../plan-entries.ts';
import { interventionValues, newIntervention } from '../plan-entries.ts';
import { toSaveOutcome } from '../save-outcome.ts';
import { CodeSelect } from './CodeSelect.tsx';
import { CountedTextarea } from './CountedTextarea.tsx';
import { FormShell } from './FormShell.tsx';
import { InterventionKindSelect } from './InterventionKindSelect.tsx';
import { MeanwhileNote } from './MeanwhileNote.tsx';

interface InterventionFormProps {
  readonly planId: string;
  readonly disciplineCode: string;
  /** Null adds an intervention. */
  readonly intervention: Intervention | null;
  /** The goals of the whole plan: an intervention may serve another discipline's goal. */
  readonly goals: readonly Goal[];
  readonly onClose: () => void;
}

/** What is done, how much of it, with whom and for which goals. */
export function InterventionForm(props: InterventionFormProps) {
  const { planId, disciplineCode, intervention, goals, onClose } = props;
  const { t } = useTranslation('care-plan');
  const { viewer } = useSession();
  const words = usePlanWords();
  const notify = useNotify();
  const problem = useProblemText();
  const [add] = useMutation(AddInterventionDocument);
  const [update] = useMutation(UpdateInterventionDocument);
  const current = intervention ? interventionValues(intervention) : newIntervention(disciplineCode);
  const goalTexts = new Map(goals.map((goal) => [goal.id, goal.description]));

  const entry = useEntryForm<InterventionValues>({
    draftKey: {
      userId: viewer.userId,
      planId,
      entry: intervention ? `intervention:${intervention.id}` : `intervention:new:${disciplineCode}`,
    },
    base: current,
    baseVersion: intervention?.version ?? 0,
    isNew: intervention === null,
    check: (values) => checkIntervention({ ...values, disciplineCode }),
    send: async ({ kind: _fixed, ...changes }, baseVersion, { status: _initial, ...values }) => {
      if (intervention) {
        const { data } = await update({
          variables: { input: { id: intervention.id, baseVersion, ...changes } },
        });
        return toSaveOutcome(data?.updateIntervention);
      }
      const { data } = await add({ variables: { input: { carePlanId: planId, disciplineCode, ...values } } });
      return toSaveOutcome(data?.addIntervention);
    },
    onSaved: () => {
      notify.done(t('form.saved'));
      onClose();
    },
  });

  const { control, setValue } = entry.form;
  const mode = useWatch({ control, name: 'mode' });
  const others = CLINICAL_DISCIPLINE_CODES.filter((code) => code !== disciplineCode);
  const number = (name: keyof typeof DOSE_LIMITS) => (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <NumberInput
          {...field}
          // Nothing typed yet is kept as 0, which no limit allows.
          value={field.value === 0 ? '' : field.value}
          onChange={(value) => field.onChange(typeof value === 'number' ? value : 0)}
          label={t(`intervention.${name}`)}
          min={DOSE_LIMITS[name].min}
          max={DOSE_LIMITS[name].max}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          step={name === 'minutes' ? 5 : 1}
          error={problem(name, fieldState.error)}
        />
      )}
    />
  );

  return (
    <FormShell
      entry={entry}
      onClose={onClose}
      goals={goalTexts}
      note={
        intervention && (
          <MeanwhileNote
            base={entry.base}
            current={current}
            byName={intervention.updatedByName}
            goals={goalTexts}
          />
        )
      }
    >
      <InterventionKindSelect control={control} disabled={intervention !== null} />
      <Controller
        control={control}
        name="title"
        render={({ field, fieldState }) => (
          <TextInput
            {...field}
            label={t('intervention.title')}
            required
            error={problem('title', fieldState.error)}
            data-autofocus
          />
        )}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        {number('minutes')}
        {number('timesPerDay')}
        {number('daysPerWeek')}
      </SimpleGrid>
      <Controller
        control={control}
        name="mode"
        render={({ field }) => (
          <Radio.Group
            {...field}
            onChange={(value) => {
              field.onChange(value);
              if (value !== 'CO_TREATMENT') setValue('coTreatingDisciplineCodes', []);
            }}
            label={t('intervention.mode')}
          >
            <Group gap="lg" mt={6}>
              {DELIVERY_MODES.map((code) => (
                <Radio key={code} value={code} label={words.code('deliveryMode', code)} />
              ))}
            </Group>
          </Radio.Group>
        )}
      />
      {mode === 'CO_TREATMENT' && (
        <Controller
          control={control}
          name="coTreatingDisciplineCodes"
          render={({ field, fieldState }) => (
            <MultiSelect
              {...field}
              searchable
              label={t('intervention.coTreating')}
              data={others.map((code) => ({ value: code, label: words.discipline(code) }))}
              error={problem('coTreatingDisciplineCodes', fieldState.error)}
            />
          )}
        />
      )}
      <Controller
        control={control}
        name="precautions"
        render={({ field, fieldState }) => (
          <CountedTextarea
            {...field}
            label={t('intervention.precautions')}
            limit={PLAN_TEXT_LIMITS.interventionPrecautions}
            error={problem('precautions', fieldState.error)}
          />
        )}
      />
      <Controller
        control={control}
        name="goalIds"
        render={({ field, fieldState }) => (
          <MultiSelect
            {...field}
            searchable
            clearable
            label={t('intervention.goals')}
            data={goals.map((goal) => ({ value: goal.id, label: goal.description }))}
            error={problem('goalIds', fieldState.error)}
          />
        )}
      />
      {intervention && (
        <CodeSelect
          control={control}
          name="status"
          label={t('intervention.statusLabel')}
          codes={INTERVENTION_STATUSES.filter((to) => mayMoveIntervention(entry.base.status, to))}
          word={(code) => t(`intervention.status.${code}` as never)}
        />
      )}
    </FormShell>
  );
}
