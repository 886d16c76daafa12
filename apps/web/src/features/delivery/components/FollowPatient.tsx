import { usePatientRecord } from '../../holds/index.ts';

/** Reads again as soon as anybody, anywhere, records something of this patient. */
export function FollowPatient({
  patientId,
  refetch,
}: {
  patientId: string;
  refetch: () => Promise<unknown>;
}) {
  usePatientRecord(patientId, ['DELIVERY', 'DESENSITIZATION', 'NOTE'], refetch);
  return null;
}
