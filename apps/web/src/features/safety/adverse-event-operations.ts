import { graphql } from '../../gql/index.ts';

export const AdverseEventFields = graphql(`
  fragment AdverseEventFields on AdverseEvent {
    id
    eventClass
    severity
    serious
    expected
    relatedness
    action
    outcome
    description
    activity
    observedByName
    onsetAt
    recordedAt
    lateEntry
    byName
    guardianToldAt
    reviewedAt
    reviewedByName
    reviewNote
    closedAt
    enteredInErrorAt
    version
  }
`);

export const AdverseEventsDocument = graphql(`
  query AdverseEvents($patientId: ID!) {
    adverseEvents(patientId: $patientId) {
      ...AdverseEventFields
    }
  }
`);

export const ReportAdverseEventDocument = graphql(`
  mutation ReportAdverseEvent($input: ReportAdverseEventInput!) {
    reportAdverseEvent(input: $input) {
      __typename
      ...AdverseEventFields
      ...Refused
    }
  }
`);

export const ReviewAdverseEventDocument = graphql(`
  mutation ReviewAdverseEvent($input: ReviewAdverseEventInput!) {
    reviewAdverseEvent(input: $input) {
      __typename
      ...AdverseEventFields
      ...Refused
    }
  }
`);

export const AdverseEventInErrorDocument = graphql(`
  mutation AdverseEventInError($input: AdverseEventInErrorInput!) {
    markAdverseEventInError(input: $input) {
      __typename
      ...AdverseEventFields
      ...Refused
    }
  }
`);
