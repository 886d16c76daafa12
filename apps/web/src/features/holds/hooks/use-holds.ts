import { useQuery } from '@apollo/client/react';
import { READABLE_OFFLINE } from '../../../offline/index.ts';
import { HoldsDocument } from '../operations.ts';
import { usePatientRecord } from './use-patient-record.ts';

/** Missed events are found by asking again. Milliseconds. */
const ASK_AGAIN_MS = 60_000;

/** The holds of a patient, as they are set and lifted. */
export function useHolds(patientId: string, skip = false) {
  const { data, error, refetch } = useQuery(HoldsDocument, {
    variables: { patientId },
    skip,
    fetchPolicy: 'cache-and-network',
    pollInterval: ASK_AGAIN_MS,
    context: READABLE_OFFLINE,
  });
  usePatientRecord(patientId, ['HOLD'], () => refetch(), skip);
  const holds = data?.holds;
  return { holds, inForce: (holds ?? []).filter(({ liftedAt }) => liftedAt == null), error, refetch };
}
