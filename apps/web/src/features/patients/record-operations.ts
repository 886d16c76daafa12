import { graphql } from '../../gql/index.ts';

export const TriggerFieldsFragment = graphql(`
  fragment TriggerFields on TriggerProposal {
    id
    category
    cause
    display
    occurredOn
    sourceReference
    decision
    decidedByName
    decidedAt
    reason
    version
  }
`);

export const PatientRecordDocument = graphql(`
  query PatientRecord($id: ID!, $withReferrals: Boolean!) {
    patient(id: $id) {
      id
      record {
        observationsNotShown
        entries {
          id
          section
          display
          codeSystem
          code
          status
          verificationStatus
          startedOn
          endedOn
          detail
          sourceReference
        }
      }
      triggers {
        ...TriggerFields
      }
      referrals @include(if: $withReferrals) {
        id
        status
        receivedAt
        fileName
      }
    }
  }
`);

export const PatientAccessEventsDocument = graphql(`
  query PatientAccessEvents($id: ID!, $first: Int!, $after: String) {
    patient(id: $id) {
      id
      accessEvents(first: $first, after: $after) {
        edges {
          cursor
          node {
            id
            at
            actorName
            actorDiscipline
            operation
            purpose
            outcome
            breakGlass
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`);

export const DecideTriggerDocument = graphql(`
  mutation DecideTrigger($input: DecideTriggerInput!) {
    decideTrigger(input: $input) {
      __typename
      ... on TriggerProposal {
        ...TriggerFields
      }
      ...Refused
    }
  }
`);
