import { useQuery } from '@apollo/client/react';
import { Grid, Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useAccess } from '../../../app/session.tsx';
import { ErrorState, LoadingState } from '../../../ui/index.ts';
import { PointsPanel } from '../../conference/index.ts';
import { AuthorizationsPanel } from '../../coverage/index.ts';
import { PatientTasksPanel } from '../../tasks/index.ts';
import { AboutPanel } from '../components/AboutPanel.tsx';
import { CareTeamPanel } from '../components/CareTeamPanel.tsx';
import { EpisodePanel } from '../components/EpisodePanel.tsx';
import { GuardiansPanel } from '../components/GuardiansPanel.tsx';
import { PlanPanels } from '../components/PlanPanels.tsx';
import { useChartVariables } from '../hooks/use-chart-variables.ts';
import type { PatientIdentity } from '../hooks/use-patient.ts';
import { PatientChartDocument } from '../operations.ts';

/** In the chunk of the work-up. */
const DiagnosisSummary = lazy(async () => ({
  default: (await import('../../workup/index.ts')).DiagnosisSummary,
}));

interface OverviewTabProps {
  readonly patient: PatientIdentity;
  /** Address of the patient, for links to other parts. */
  readonly path: string;
}

/** The first screen: goals and function first, then where the episode stands and who is responsible. */
export function OverviewTab({ patient, path }: OverviewTabProps) {
  const may = useAccess();
  const { relation } = patient;
  const variables = useChartVariables(patient);
  const { data, error, refetch } = useQuery(PatientChartDocument, { variables });
  const chart = data?.patient;
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 7, xl: 8 }}>
        <Stack gap="md">
          {may('carePlan.read', { relation }) && <PlanPanels patientId={patient.id} path={path} />}
          {may('task.read', { relation }) && (
            <PatientTasksPanel patientId={patient.id} mayWrite={may('task.write', { relation })} />
          )}
          {may('conference.read', { relation }) && (
            <PointsPanel patientId={patient.id} mayRaise={may('conference.flag', { relation })} />
          )}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5, xl: 4 }}>
        {!chart &&
          (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={6} />)}
        {chart && (
          <Stack gap="md">
            {variables.withHistory && (
              <EpisodePanel
                patientId={patient.id}
                episode={chart.episodeWithHistory ?? null}
                mayMove={may('episode.transition', { relation })}
                readsSubtype={may('progress.read', { relation })}
                teamPath={`${path}/team`}
              />
            )}
            {may('workup.read', { relation }) && (
              <Suspense fallback={null}>
                <DiagnosisSummary patientId={patient.id} path={path} />
              </Suspense>
            )}
            {may('authorization.read', { relation }) && (
              <AuthorizationsPanel
                patientId={patient.id}
                mayManage={may('authorization.manage', { relation })}
              />
            )}
            {chart.careTeam && <CareTeamPanel team={chart.careTeam} />}
            <GuardiansPanel
              patientId={patient.id}
              guardians={chart.guardians}
              mayManage={may('guardian.manage', { relation })}
            />
            <AboutPanel patient={chart} mayEdit={may('patient.update', { relation })} />
          </Stack>
        )}
      </Grid.Col>
    </Grid>
  );
}
