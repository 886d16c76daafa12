import { useAccess } from '../../../app/session.tsx';
import type { PatientIdentity } from './use-patient.ts';

/** Which parts of the chart to ask for: a part that is refused would cost the whole answer. */
export function useChartVariables({ id, relation }: Pick<PatientIdentity, 'id' | 'relation'>) {
  const may = useAccess();
  return {
    id,
    withHistory: may('episode.read', { relation }),
    withTeam: may('careTeam.read', { relation }),
  };
}
