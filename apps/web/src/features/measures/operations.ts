import { graphql } from '../../gql/index.ts';
import type { PatientMeasuresQuery } from '../../gql/graphql.ts';

export const MeasureRequestFragment = graphql(`
  fragment MeasureRequestParts on MeasureRequest {
    id
    timePoint
    respondent
    guardianName
    titles
    dueOn
    opensOn
    closesOn
    status
    sentAt
    reminders
    completedAt
    readable
  }
`);

export const PatientMeasuresDocument = graphql(`
  query PatientMeasures($patientId: ID!) {
    patientScores(patientId: $patientId) {
      id
      administrationId
      instrumentCode
      instrumentVersion
      scaleCode
      respondent
      guardianId
      timePoint
      assessedOn
      value
      band
      missing
      prorated
      scorerVersion
      changeSinceFirst
    }
    measureRequests(patientId: $patientId) {
      ...MeasureRequestParts
    }
    patient(id: $patientId) {
      id
      guardians {
        id
        displayName
      }
    }
    instruments {
      code
      version
      title
      itemCount
      readable
    }
  }
`);

export const RequestMeasuresDocument = graphql(`
  mutation RequestMeasures($input: RequestMeasuresInput!) {
    requestMeasures(input: $input) {
      __typename
      ...Refused
      ...MeasureRequestParts
    }
  }
`);

export const SendMeasureLinkDocument = graphql(`
  mutation SendMeasureLink($requestId: ID!) {
    sendMeasureLink(requestId: $requestId) {
      __typename
      ...Refused
      ... on MeasureLink {
        path
      }
    }
  }
`);

export const OpenMeasuresOnTabletDocument = graphql(`
  mutation OpenMeasuresOnTablet($requestId: ID!) {
    openMeasuresOnTablet(requestId: $requestId) {
      __typename
      ...Refused
      ... on MeasureLink {
        path
      }
    }
  }
`);

export const CancelMeasureRequestDocument = graphql(`
  mutation CancelMeasureRequest($requestId: ID!) {
    cancelMeasureRequest(requestId: $requestId) {
      __typename
      ...Refused
      ...MeasureRequestParts
    }
  }
`);

export const EnterScoresDocument = graphql(`
  mutation EnterScores($input: EnterScoresInput!) {
    enterScores(input: $input) {
      __typename
      ...Refused
      ... on ScoredAdministration {
        id
      }
    }
  }
`);

export const MarkAdministrationInErrorDocument = graphql(`
  mutation MarkAdministrationInError($id: ID!, $reason: String!) {
    markAdministrationInError(id: $id, reason: $reason) {
      __typename
      ...Refused
      ... on ScoredAdministration {
        id
      }
    }
  }
`);

export type PatientScore = PatientMeasuresQuery['patientScores'][number];
export type MeasureRequest = PatientMeasuresQuery['measureRequests'][number];
export type MeasureGuardian = PatientMeasuresQuery['patient']['guardians'][number];
export type RegisteredInstrument = PatientMeasuresQuery['instruments'][number];
