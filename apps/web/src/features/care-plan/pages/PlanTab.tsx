import { useQuery } from '@apollo/client/react';
import { Route, Routes } from 'react-router';
import { ErrorState, LoadingState } from '../../../ui/index.ts';
import { NoPlan } from '../components/NoPlan.tsx';
import { PatientPlanIdDocument } from '../operations.ts';
import type { PlanPatient } from '../plan-patient.ts';
import { PlanVersionPage } from './PlanVersionPage.tsx';
import { WorkingPlan } from './WorkingPlan.tsx';

interface PlanTabProps {
  readonly patient: PlanPatient;
  /** Address of this tab, for links to versions. */
  readonly path: string;
}

/** The plan of the current episode: the working copy, or one of its versions. */
export function PlanTab({ patient, path }: PlanTabProps) {
  const { data, error, loading, refetch } = useQuery(PatientPlanIdDocument, {
    variables: { id: patient.id },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (loading && !data) return <LoadingState rows={6} />;
  const episode = data?.patient.currentEpisode ?? null;
  const planId = episode?.carePlan?.id;
  if (!episode || !planId) {
    return <NoPlan episode={episode} relation={patient.relation} onOpened={() => void refetch()} />;
  }
  const shared = { planId, patient, path };
  return (
    <Routes>
      <Route
        index
        element={<WorkingPlan {...shared} levelOfCare={episode.levelOfCare} state={episode.state} />}
      />
      <Route path="versions/:number" element={<PlanVersionPage {...shared} />} />
    </Routes>
  );
}
