import { skipToken, useQuery } from '@apollo/client/react';
import type { PatientRelation } from '@consilium/domain';
import { ReferralRelationDocument } from '../operations.ts';

/** How the reader stands to the patient of a referral: undefined while it is asked, null when the record is closed. */
export function useReferralRelation(patientId: string | null): PatientRelation | null | undefined {
  const { data, error } = useQuery(
    ReferralRelationDocument,
    patientId === null ? skipToken : { variables: { id: patientId } },
  );
  if (data) return data.patient.relation;
  return error ? null : undefined;
}
