import type {
  CriterionFieldsFragment,
  DiagnosisFieldsFragment,
  WorkupHistoryFieldsFragment,
  WorkupQuery,
  WorkupTestFieldsFragment,
} from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

export const WorkupHistoryFields = graphql(`
  fragment WorkupHistoryFields on WorkupHistory {
    id
    version
    recordedAt
    recordedByName
    onset
    extent
    course
    pain {
      now
      usual
      worst
    }
    qualities
    otherQuality
    areas
    otherAreas
    symptoms {
      code
      present
      note
    }
    otherSymptoms
    severity {
      fatigue
      wakingUnrefreshed
      thinking
    }
    judgements {
      code
      present
      note
    }
    redFlags {
      code
      present
      note
    }
    triggers {
      category
      cause
      text
      on
    }
    triggerUnknown
    treatments {
      kind
      text
      effect
    }
    attendance
    sleepHours
    notes {
      pain
      symptoms
      school
      sleep
      sport
      devices
      family
      other
    }
    safety {
      code
      present
      note
    }
  }
`);

export const WorkupTestFields = graphql(`
  fragment WorkupTestFields on WorkupTest {
    id
    kind
    otherName
    purpose
    orderedOn
    orderedByName
    resultClass
    doneOn
    cancelledAt
    cancelledByName
    cancelReason
    version
    results {
      id
      resultClass
      doneOn
      note
      recordedAt
      recordedByName
    }
  }
`);

export const CriterionFields = graphql(`
  fragment CriterionFields on Criterion {
    code
    met
    missing
    parts {
      code
      met
    }
    inputs {
      name
      value
      origin
    }
  }
`);

export const DiagnosisFields = graphql(`
  fragment DiagnosisFields on Diagnosis {
    id
    diagnosisCode
    text
    overrides
    overrideReason
    supersedesId
    supersedeReason
    supersededById
    signedAt
    signedByName
    criteria {
      ...CriterionFields
    }
  }
`);

export const WorkupDocument = graphql(`
  query Workup($patientId: ID!) {
    workup(patientId: $patientId) {
      episodeId
      open
      history {
        ...WorkupHistoryFields
      }
      tests {
        ...WorkupTestFields
      }
      obstacles {
        code
        about
      }
      diagnoses {
        ...DiagnosisFields
      }
    }
    diagnosticCriteria(patientId: $patientId) {
      historyVersion
      examinedOn
      criteria {
        ...CriterionFields
      }
    }
  }
`);

export const DiagnosisSummaryDocument = graphql(`
  query DiagnosisSummary($patientId: ID!) {
    workup(patientId: $patientId) {
      episodeId
      obstacles {
        code
        about
      }
      diagnoses {
        id
        diagnosisCode
        text
        supersededById
        signedAt
        signedByName
      }
    }
  }
`);

export const RecordTriggersDocument = graphql(`
  query RecordTriggers($patientId: ID!) {
    patient(id: $patientId) {
      id
      triggers {
        id
        category
        cause
        display
        occurredOn
        decision
      }
    }
  }
`);

export const WorkupHistoriesDocument = graphql(`
  query WorkupHistories($episodeId: ID!) {
    workupHistories(episodeId: $episodeId) {
      ...WorkupHistoryFields
    }
  }
`);

export const SaveWorkupHistoryDocument = graphql(`
  mutation SaveWorkupHistory($input: SaveWorkupHistoryInput!) {
    saveWorkupHistory(input: $input) {
      __typename
      ... on WorkupHistory {
        id
        version
      }
      ...Refused
    }
  }
`);

export const OrderWorkupTestDocument = graphql(`
  mutation OrderWorkupTest($input: OrderWorkupTestInput!) {
    orderWorkupTest(input: $input) {
      __typename
      ...WorkupTestFields
      ...Refused
    }
  }
`);

export const RecordWorkupTestResultDocument = graphql(`
  mutation RecordWorkupTestResult($input: RecordWorkupTestResultInput!) {
    recordWorkupTestResult(input: $input) {
      __typename
      ...WorkupTestFields
      ...Refused
    }
  }
`);

export const CancelWorkupTestDocument = graphql(`
  mutation CancelWorkupTest($input: CancelWorkupTestInput!) {
    cancelWorkupTest(input: $input) {
      __typename
      ...WorkupTestFields
      ...Refused
    }
  }
`);

export const SignDiagnosisDocument = graphql(`
  mutation SignDiagnosis($input: SignDiagnosisInput!) {
    signDiagnosis(input: $input) {
      __typename
      ...DiagnosisFields
      ...Refused
    }
  }
`);

export type Workup = NonNullable<WorkupQuery['workup']>;
export type StoredHistory = WorkupHistoryFieldsFragment;
export type WorkupTest = WorkupTestFieldsFragment;
export type Criteria = WorkupQuery['diagnosticCriteria'];
export type Criterion = CriterionFieldsFragment;
export type Diagnosis = DiagnosisFieldsFragment;
