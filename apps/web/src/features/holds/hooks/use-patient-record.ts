import { useSubscription } from '@apollo/client/react';
import type { RecordKind } from '../../../gql/graphql.ts';
import { PatientRecordChangedDocument } from '../operations.ts';

/**
 * Asks again as soon as somebody changes one of these kinds of things about a patient, and once when the connection
 * is (again) there. `refetch` may fail: the next event asks again.
 */
export function usePatientRecord(
  patientId: string,
  kinds: readonly RecordKind[],
  refetch: () => Promise<unknown>,
  skip = false,
): void {
  useSubscription(PatientRecordChangedDocument, {
    variables: { patientId },
    skip,
    ignoreResults: true,
    onData: ({ data }) => {
      const changed = data.data?.patientRecordChanged.kinds ?? [];
      if (kinds.some((kind) => changed.includes(kind))) void refetch().catch(() => undefined);
    },
  });
}
