import type { BreakGlassGrantsQuery } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';

export const BreakGlassGrantsDocument = graphql(`
  query BreakGlassGrants {
    breakGlassGrants {
      id
      patientId
      patientName
      memberName
      reasonCode
      reason
      openedAt
      expiresAt
      reviewedAt
      reviewedByName
    }
  }
`);

export const ReviewBreakGlassDocument = graphql(`
  mutation ReviewBreakGlass($grantId: ID!) {
    reviewBreakGlass(grantId: $grantId) {
      ok
    }
  }
`);

export type BreakGlassReview = BreakGlassGrantsQuery['breakGlassGrants'][number];
