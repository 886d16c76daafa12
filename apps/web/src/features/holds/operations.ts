import { graphql } from '../../gql/index.ts';
import type { HoldFieldsFragment } from '../../gql/graphql.ts';

export const HoldFields = graphql(`
  fragment HoldFields on Hold {
    id
    patientId
    wholeProgramme
    site
    laterality
    modality
    activity
    protocolId
    reason
    source
    setByName
    setAt
    reviewOn
    reviewOverdue
    viewerMayLift
    liftedAt
    liftedByName
    liftReason
    reviews {
      reviewedAt
      byName
      note
      nextReviewOn
    }
    version
  }
`);

/** What it takes to name a hold and its owner beside something that it stands in the way of. */
export const HoldNameFields = graphql(`
  fragment HoldName on Hold {
    id
    wholeProgramme
    site
    laterality
    modality
    activity
    protocolId
    setByName
  }
`);

export const HoldsDocument = graphql(`
  query Holds($patientId: ID!) {
    holds(patientId: $patientId) {
      ...HoldFields
    }
  }
`);

export const HoldsInForceDocument = graphql(`
  query HoldsInForce($patientIds: [ID!]!) {
    holdsInForce(patientIds: $patientIds) {
      patientId
      ...HoldName
    }
  }
`);

export const PatientRecordChangedDocument = graphql(`
  subscription PatientRecordChanged($patientId: ID!) {
    patientRecordChanged(patientId: $patientId) {
      patientId
      kinds
      at
    }
  }
`);

export const SetHoldDocument = graphql(`
  mutation SetHold($input: SetHoldInput!) {
    setHold(input: $input) {
      __typename
      ...HoldFields
      ...Refused
    }
  }
`);

export const LiftHoldDocument = graphql(`
  mutation LiftHold($input: LiftHoldInput!) {
    liftHold(input: $input) {
      __typename
      ...HoldFields
      ...Refused
    }
  }
`);

export const ReviewHoldDocument = graphql(`
  mutation ReviewHold($input: ReviewHoldInput!) {
    reviewHold(input: $input) {
      __typename
      ...HoldFields
      ...Refused
    }
  }
`);

export type Hold = HoldFieldsFragment;
