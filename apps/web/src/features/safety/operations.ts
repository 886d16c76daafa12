import { graphql } from '../../gql/index.ts';
import type {
  AdverseEventFieldsFragment,
  MySafetyPagesQuery,
  SafetyFlagFieldsFragment,
} from '../../gql/graphql.ts';

export const SafetyFlagFields = graphql(`
  fragment SafetyFlagFields on SafetyFlag {
    id
    kind
    restricted
    findings
    note
    occurredAt
    raisedAt
    raisedByName
    status
    acknowledgedAt
    acknowledgedByName
    closedAt
    closedByName
    assessment
    guardianToldAt
    escalatesAt
    pages {
      name
      step
      pagedAt
      answeredAt
    }
    version
  }
`);

export const SafetyFlagsDocument = graphql(`
  query SafetyFlags($patientId: ID!) {
    safetyFlags(patientId: $patientId) {
      ...SafetyFlagFields
    }
  }
`);

export const MySafetyPagesDocument = graphql(`
  query MySafetyPages {
    mySafetyPages {
      id
      flagId
      patientId
      patientName
      kind
      findings
      status
      takenByName
      takenByViewer
      raisedAt
      pagedAt
      answeredAt
    }
  }
`);

export const SafetyPagesChangedDocument = graphql(`
  subscription SafetyPagesChanged {
    safetyPagesChanged {
      at
    }
  }
`);

export const RaiseSafetyFlagDocument = graphql(`
  mutation RaiseSafetyFlag($input: RaiseSafetyFlagInput!) {
    raiseSafetyFlag(input: $input) {
      __typename
      ... on SafetyFlagRaised {
        id
      }
      ...Refused
    }
  }
`);

export const AnswerSafetyPageDocument = graphql(`
  mutation AnswerSafetyPage($pageId: ID!) {
    answerSafetyPage(pageId: $pageId) {
      __typename
      ...SafetyFlagFields
      ...Refused
    }
  }
`);

export const AcknowledgeSafetyFlagDocument = graphql(`
  mutation AcknowledgeSafetyFlag($flagId: ID!) {
    acknowledgeSafetyFlag(flagId: $flagId) {
      __typename
      ...SafetyFlagFields
      ...Refused
    }
  }
`);

export const CloseSafetyFlagDocument = graphql(`
  mutation CloseSafetyFlag($input: CloseSafetyFlagInput!) {
    closeSafetyFlag(input: $input) {
      __typename
      ...SafetyFlagFields
      ...Refused
    }
  }
`);

export type SafetyFlag = SafetyFlagFieldsFragment;
export type SafetyPage = MySafetyPagesQuery['mySafetyPages'][number];
export type AdverseEvent = AdverseEventFieldsFragment;
