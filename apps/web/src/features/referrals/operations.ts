import { graphql } from '../../gql/index.ts';

export const ReferralsDocument = graphql(`
  query Referrals($first: Int!, $after: String, $filter: ReferralFilter) {
    referrals(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          id
          status
          receivedAt
          fileName
          patientId
          displayName
          birthDate
          age
          reason
          referrerName
          synthetic
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const ReferralFieldsFragment = graphql(`
  fragment ReferralFields on Referral {
    id
    status
    receivedAt
    fileName
    bundleSha256
    bundleBytes
    patientId
    displayName
    birthDate
    age
    reason
    referrerName
    resourceCounts {
      resourceType
      count
    }
    differences {
      section
      kind
      label
      before
      after
    }
    triagedAt
    triagedByName
    triageReason
    synthetic
    version
  }
`);

export const ReferralDocument = graphql(`
  query Referral($id: ID!) {
    referral(id: $id) {
      ...ReferralFields
    }
  }
`);

export const ImportReferralDocument = graphql(`
  mutation ImportReferral($input: ImportReferralInput!) {
    importReferral(input: $input) {
      __typename
      ... on ReferralImported {
        outcome
        referral {
          id
          displayName
        }
      }
      ...Refused
    }
  }
`);

export const TriageReferralDocument = graphql(`
  mutation TriageReferral($input: TriageReferralInput!) {
    triageReferral(input: $input) {
      __typename
      ... on Referral {
        ...ReferralFields
      }
      ...Refused
    }
  }
`);

export const MergeReferralDocument = graphql(`
  mutation MergeReferral($input: MergeReferralInput!) {
    mergeReferral(input: $input) {
      __typename
      ... on Referral {
        ...ReferralFields
      }
      ...Refused
    }
  }
`);

export const ReferralRelationDocument = graphql(`
  query ReferralRelation($id: ID!) {
    patient(id: $id) {
      id
      relation
    }
  }
`);
