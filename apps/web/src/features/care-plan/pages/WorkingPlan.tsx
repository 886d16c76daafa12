import { Alert, Drawer, Grid, Paper, Stack, Text, Title } from '@mantine/core';
import type { EpisodeState, LevelOfCare } from '@consilium/domain';
import { compareDisciplines, isOpen } from '@consilium/domain';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { ErrorState, LoadingState } from '../../../ui/index.ts';
import { ChangeList } from '../components/ChangeList.tsx';
import { GoalForm } from '../components/GoalForm.tsx';
import { InterventionForm } from '../components/InterventionForm.tsx';
import { MinutesTable } from '../components/MinutesTable.tsx';
import { PlanSections } from '../components/PlanSections.tsx';
import { PlanToolbar } from '../components/PlanToolbar.tsx';
import { SignOffList } from '../components/SignOffList.tsx';
import { VersionList } from '../components/VersionList.tsx';
import { useCarePlan } from '../hooks/use-care-plan.ts';
import { usePlanPresence } from '../hooks/use-plan-presence.ts';
import { UnsavedForms } from '../hooks/use-unsaved-forms.tsx';
import type { Goal, Intervention, Plan } from '../plan-entries.ts';
import type { PlanPatient } from '../plan-patient.ts';

interface WorkingPlanProps {
  readonly planId: string;
  readonly patient: PlanPatient;
  readonly path: string;
  readonly levelOfCare: LevelOfCare | null;
  readonly state: EpisodeState;
}

/** The plan as the team works on it between versions. */
export function WorkingPlan({ planId, patient, path, levelOfCare, state }: WorkingPlanProps) {
  const { plan, error, refetch, lastChange } = useCarePlan(planId);
  usePlanPresence(planId);
  if (!plan)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={8} />;
  return (
    <UnsavedForms>
      <OpenPlan
        plan={plan}
        relation={patient.relation}
        path={path}
        levelOfCare={levelOfCare}
        closed={!isOpen(state)}
        lastChange={lastChange}
      />
    </UnsavedForms>
  );
}

interface OpenPlanProps {
  readonly plan: Plan;
  readonly relation: PlanPatient['relation'];
  readonly path: string;
  readonly levelOfCare: LevelOfCare | null;
  readonly closed: boolean;
  readonly lastChange: { readonly byName: string | null; readonly at: string } | null;
}

/** Which form is open: an entry's id, or a new entry of a discipline. */
type OpenForm = {
  readonly kind: 'GOAL' | 'INTERVENTION';
  readonly id: string | null;
  readonly disciplineCode: string;
} | null;

function OpenPlan({ plan, relation, path, levelOfCare, closed, lastChange }: OpenPlanProps) {
  const { t } = useTranslation('care-plan');
  const may = useAccess();
  const [openForm, setOpenForm] = useState<OpenForm>(null);
  const goalTexts = useMemo(
    () => new Map(plan.goals.map((goal) => [goal.id, goal.description])),
    [plan.goals],
  );
  const sections = [...plan.sections].sort((a, b) => compareDisciplines(a.disciplineCode, b.disciplineCode));
  const latest = plan.versions.find(({ number }) => number === plan.latestVersionNumber);
  const close = () => setOpenForm(null);
  const goal = openForm?.kind === 'GOAL' ? find(plan.goals, openForm.id) : null;
  const intervention = openForm?.kind === 'INTERVENTION' ? find(plan.interventions, openForm.id) : null;
  useScrollToHash();

  return (
    <Stack gap="md">
      <PlanToolbar
        plan={plan}
        levelOfCare={levelOfCare}
        lastChange={lastChange}
        mayPublish={!closed && may('carePlan.publish', { relation })}
        mayApplyTemplate={!closed && may('carePlan.applyTemplate', { relation })}
      />
      {closed && (
        <Alert color="gray" variant="light">
          {t('plan.closed')}
        </Alert>
      )}
      {!closed && !plan.sections.some(({ editable }) => editable) && (
        <Text size="sm" c="dimmed">
          {t('plan.readOnly')}
        </Text>
      )}
      <Grid gap="md" columns={24}>
        <Grid.Col span={{ base: 24, xl: 17 }}>
          <PlanSections
            plan={plan}
            sections={sections}
            goalTexts={goalTexts}
            onEditGoal={(disciplineCode, id) => setOpenForm({ kind: 'GOAL', id, disciplineCode })}
            onEditIntervention={(disciplineCode, id) =>
              setOpenForm({ kind: 'INTERVENTION', id, disciplineCode })
            }
          />
        </Grid.Col>
        <Grid.Col span={{ base: 24, xl: 7 }}>
          <Stack gap="md">
            <Side title={t('minutes.title')}>
              <MinutesTable rows={plan.prescribedMinutes} />
            </Side>
            {latest && (
              <Side title={t('signOff.title')} hint={t('versions.number', { number: latest.number })}>
                <SignOffList version={latest} relation={relation} />
              </Side>
            )}
            <Side title={t('versions.title')}>
              <VersionList versions={plan.versions} planPath={path} />
            </Side>
          </Stack>
        </Grid.Col>
      </Grid>
      <Paper p="md" component="section" id="changes" style={{ scrollMarginTop: '4.5rem' }}>
        <Title order={2} mb="sm">
          {changesTitle()}
        </Title>
        <ChangeList changes={plan.draftChanges} />
      </Paper>
      <Drawer
        opened={openForm !== null}
        onClose={close}
        closeOnClickOutside={false}
        closeOnEscape={false}
        withCloseButton={false}
        position="right"
        size="lg"
        title={openForm && drawerTitle(openForm)}
      >
        {openForm?.kind === 'GOAL' && (
          <GoalForm planId={plan.id} disciplineCode={openForm.disciplineCode} goal={goal} onClose={close} />
        )}
        {openForm?.kind === 'INTERVENTION' && (
          <InterventionForm
            planId={plan.id}
            disciplineCode={openForm.disciplineCode}
            intervention={intervention}
            goals={plan.goals}
            onClose={close}
          />
        )}
      </Drawer>
    </Stack>
  );

  function changesTitle(): string {
    const count = plan.draftChanges.length;
    if (plan.latestVersionNumber === 0) return t('plan.changeNoteNew', { count });
    const number = plan.latestVersionNumber;
    return count === 0 ? t('plan.noChanges', { number }) : t('plan.changeNote', { count, number });
  }

  function drawerTitle({ kind, id }: NonNullable<OpenForm>): string {
    const group = kind === 'GOAL' ? 'goal' : 'intervention';
    return t(`${group}.${id === null ? 'titleAdd' : 'titleEdit'}`);
  }
}

function find<E extends Goal | Intervention>(entries: readonly E[], id: string | null): E | null {
  return entries.find((entry) => entry.id === id) ?? null;
}

function Side({ title, hint, children }: { title: string; hint?: string; children: React.ReactNode }) {
  return (
    <Paper p="md" component="section">
      <Title order={2} mb="xs">
        {title}
        {hint && (
          <Text span size="sm" c="dimmed" ml="xs" fw={400}>
            {hint}
          </Text>
        )}
      </Title>
      {children}
    </Paper>
  );
}

/** A link to a section or goal also works when the plan arrives after the page. */
function useScrollToHash(): void {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id) document.getElementById(id)?.scrollIntoView();
  }, []);
}
