import { graphql } from '../../gql/index.ts';

export const StartSessionDocument = graphql(`
  mutation StartSession($input: SessionStepInput!) {
    startSession(input: $input) {
      __typename
      ... on BedsideSession {
        sessionId
      }
      ...Refused
    }
  }
`);

export const FinishSessionDocument = graphql(`
  mutation FinishSession($input: SessionStepInput!) {
    finishSession(input: $input) {
      __typename
      ... on BedsideSession {
        sessionId
      }
      ...Refused
    }
  }
`);

export const StartUnplannedSessionDocument = graphql(`
  mutation StartUnplannedSession($input: StartUnplannedSessionInput!) {
    startUnplannedSession(input: $input) {
      __typename
      ... on BedsideSession {
        sessionId
      }
      ... on BookingClash {
        code
        message
        clashes {
          code
          resourceName
          sessionId
          message
        }
      }
      ...Refused
    }
  }
`);

export const RecordPresenceDocument = graphql(`
  mutation RecordPresence($input: RecordPresenceInput!) {
    recordPresence(input: $input) {
      __typename
      ... on SessionPresence {
        id
      }
      ... on BookingClash {
        code
        message
      }
      ...Refused
    }
  }
`);

export const RecordInterventionDeliveryDocument = graphql(`
  mutation RecordInterventionDelivery($input: RecordInterventionDeliveryInput!) {
    recordInterventionDelivery(input: $input) {
      __typename
      ...DeliveryFields
      ...Refused
    }
  }
`);

export const MarkDeliveryInErrorDocument = graphql(`
  mutation MarkInterventionDeliveryInError($input: EnteredInErrorInput!) {
    markInterventionDeliveryInError(input: $input) {
      __typename
      ...DeliveryFields
      ...Refused
    }
  }
`);

export const RecordPerformanceDocument = graphql(`
  mutation RecordPerformance($input: RecordPerformanceInput!) {
    recordPerformance(input: $input) {
      __typename
      ...PerformanceFields
      ...Refused
    }
  }
`);

export const MarkPerformanceInErrorDocument = graphql(`
  mutation MarkPerformanceInError($input: EnteredInErrorInput!) {
    markPerformanceInError(input: $input) {
      __typename
      ...PerformanceFields
      ...Refused
    }
  }
`);
