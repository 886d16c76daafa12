import { useApolloClient, useMutation } from '@apollo/client/react';
import { Anchor, Button, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { FormProvider, useForm, type FieldErrors } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import {
  RefusalAlert,
  ruleResolver,
  useNotify,
  useUnsavedChanges,
  type RefusalLike,
} from '../../../ui/index.ts';
import { useSaveShortcut } from '../../care-plan/hooks/use-save-shortcut.ts';
import type { DisciplineChoice } from '../../team/hooks/use-disciplines.ts';
import { MeanwhileAlert } from '../MeanwhileAlert.tsx';
import { rebase, type Rebased } from '../rebase.ts';
import { FrameFields } from './FrameFields.tsx';
import { GoalRows } from './GoalRows.tsx';
import { InterventionRows } from './InterventionRows.tsx';
import { CarePlanTemplatesDocument, SaveCarePlanTemplateDocument, type Template } from './operations.ts';
import { TemplateTotals } from './TemplateTotals.tsx';
import { checkTemplateValues, fieldsOf, valuesOfTemplate, type TemplateValues } from './template-values.ts';
import classes from './templates.module.css';

const LIST = '/administration/templates';

interface TemplateEditorProps {
  /** Null for a new one. */
  readonly template: Template | null;
  readonly initial: TemplateValues;
  readonly disciplines: readonly DisciplineChoice[];
}

/** A whole template in one form: frame, interventions, goals, and what they add up to. */
export function TemplateEditor({ template, initial, disciplines }: TemplateEditorProps) {
  const { t } = useTranslation(['administration', 'codes']);
  const client = useApolloClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const [opened, setOpened] = useState({ version: template?.version ?? null, values: initial });
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [meanwhile, setMeanwhile] = useState<Rebased<TemplateValues> | null>(null);
  const [save] = useMutation(SaveCarePlanTemplateDocument);
  const form = useForm<TemplateValues>({
    defaultValues: initial,
    resolver: ruleResolver(checkTemplateValues(disciplines.map(({ value }) => value))),
    mode: 'onTouched',
  });
  const { isDirty, isSubmitting, errors, submitCount } = form.formState;
  const { dialog, release } = useUnsavedChanges(isDirty);

  /** Fetches what somebody else saved, and puts what was typed here on top of it. */
  const catchUp = async () => {
    const { data } = await client.query({ query: CarePlanTemplatesDocument, fetchPolicy: 'network-only' });
    const fresh = data?.carePlanTemplates.find(({ id }) => id === template?.id);
    if (!fresh) return;
    const stored = valuesOfTemplate(fresh);
    const result = rebase(opened.values, form.getValues(), stored);
    setOpened({ version: fresh.version, values: stored });
    setMeanwhile(result);
    form.reset(stored);
    form.reset(result.values, { keepDefaultValues: true });
  };

  const submit = form.handleSubmit(async (values) => {
    setRefusal(null);
    const identity = template ? { id: template.id, version: opened.version } : {};
    try {
      const { data } = await save({
        variables: { input: { ...identity, ...input(values) } },
        ...(template ? {} : { refetchQueries: ['CarePlanTemplates'], awaitRefetchQueries: true }),
      });
      const answer = data?.saveCarePlanTemplate;
      if (answer?.__typename === 'CarePlanTemplate') {
        notify.done(t('template.saved', { name: answer.name }));
        release();
        await navigate(LIST);
      } else if (answer?.code === 'VERSION_CONFLICT') await catchUp();
      else if (answer) {
        setRefusal(answer);
        if (answer.field) form.setError(answer.field as keyof TemplateValues, { type: answer.code });
      }
    } catch (error) {
      notify.failed(error);
    }
  });
  useSaveShortcut(() => void submit());

  const takeTheirs = () => {
    for (const field of meanwhile?.both ?? []) {
      form.setValue(field, opened.values[field], { shouldDirty: true });
    }
    setMeanwhile(null);
  };
  /** What the other person made of a field; whole lists are seen by taking them over. */
  const theirValue = (field: keyof TemplateValues): string | null => {
    const value = opened.values[field];
    if (field === 'levelOfCare') return t(`codes:levelOfCare.${opened.values.levelOfCare}`);
    return (typeof value === 'string' || typeof value === 'number') && value !== '' ? String(value) : null;
  };
  const words = (fields: readonly (keyof TemplateValues)[]) => fields.map((field) => t(`template.${field}`));
  const wrong = countRows(errors);

  return (
    <FormProvider {...form}>
      <Anchor component={Link} to={LIST} size="sm" className={classes['back']}>
        <IconArrowLeft size={16} aria-hidden /> {t('template.back')}
      </Anchor>
      <Title order={2} mb="md">
        {template ? <bdi>{opened.values.name}</bdi> : t('template.newTitle')}
      </Title>
      <form onSubmit={(event) => void submit(event)} noValidate className={classes['editor']}>
        <div className={classes['main']}>
          {meanwhile && (
            <MeanwhileAlert
              theirs={words(meanwhile.theirs)}
              both={meanwhile.both.map((field) => ({
                name: t(`template.${field}`),
                value: theirValue(field),
              }))}
              onTakeTheirs={takeTheirs}
            />
          )}
          <FrameFields />
          <InterventionRows disciplines={disciplines} />
          <GoalRows disciplines={disciplines} />
        </div>
        <aside className={classes['aside']}>
          <TemplateTotals />
          <RefusalAlert refusal={refusal} />
          {submitCount > 0 && wrong > 0 && (
            <p role="alert" className={classes['wrong']}>
              {t('template.wrong', { count: wrong })}
            </p>
          )}
          <div className={classes['actions']}>
            <Button type="submit" loading={isSubmitting}>
              {t('template.save')}
            </Button>
            <Button variant="default" component={Link} to={LIST}>
              {t('template.cancel')}
            </Button>
          </div>
        </aside>
      </form>
      {dialog}
    </FormProvider>
  );
}

/** The rule's own types are read-only; the server's input is not. */
function input(values: TemplateValues) {
  const { interventions, goals, ...frame } = fieldsOf(values);
  return { ...frame, interventions: [...interventions], goals: [...goals] };
}

/** Rows and fields of the frame that have something to mend. */
function countRows(errors: FieldErrors<TemplateValues>): number {
  const { interventions, goals, ...frame } = errors;
  const rows = [interventions, goals].flatMap((list) => Object.entries(list ?? {}));
  return Object.keys(frame).length + rows.filter(([, error]) => Boolean(error)).length;
}
