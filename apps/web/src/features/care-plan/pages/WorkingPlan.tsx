import { Alert, Anchor, Grid, Paper, Stack, Text, Title } from '@mantine/core';
import type { EpisodeState, LevelOfCare } from '@consilium/domain';
import { isOpen } from '@consilium/domain';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccess } from '../../../app/session.tsx';
import { ErrorState, LoadingState } from '../../../ui/index.ts';
import { FamilyAnswers } from '../../family-plan/index.ts';
import { ChangeList } from '../components/ChangeList.tsx';
import { MinutesTable } from '../components/MinutesTable.tsx';
import { PlanEditor } from '../components/PlanEditor.tsx';
import { PlanToolbar } from '../components/PlanToolbar.tsx';
import { SignOffList } from '../components/SignOffList.tsx';
import { VersionList } from '../components/VersionList.tsx';
import { useCarePlan } from '../hooks/use-care-plan.ts';
import { usePlanPresence } from '../hooks/use-plan-presence.ts';
import { UnsavedForms } from '../hooks/use-unsaved-forms.tsx';
import type { Plan } from '../plan-entries.ts';
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

function OpenPlan({ plan, relation, path, levelOfCare, closed, lastChange }: OpenPlanProps) {
  const { t } = useTranslation(['care-plan', 'family-plan']);
  const may = useAccess();
  const latest = plan.versions.find(({ number }) => number === plan.latestVersionNumber);
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
          <PlanEditor plan={plan} />
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
            {may('carePlan.open', { relation }) && (
              <Side title={t('family-plan:answers')}>
                <FamilyAnswers planId={plan.id} />
                <Anchor component={Link} to={`/patients/${plan.patientId}/family-plan`} size="sm" mt="xs">
                  {t('family-plan:asFamily')}
                </Anchor>
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
    </Stack>
  );

  function changesTitle(): string {
    const count = plan.draftChanges.length;
    if (plan.latestVersionNumber === 0) return t('plan.changeNoteNew', { count });
    const number = plan.latestVersionNumber;
    return count === 0 ? t('plan.noChanges', { number }) : t('plan.changeNote', { count, number });
  }
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
