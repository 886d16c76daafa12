import { graphql } from '../../gql/index.ts';
import type {
  DesensitizationLogFieldsFragment,
  DesensitizationProgressQuery,
  DesensitizationProtocolsQuery,
  ProtocolFieldsFragment,
} from '../../gql/graphql.ts';

export const ProtocolFields = graphql(`
  fragment ProtocolFields on DesensitizationProtocol {
    id
    patientId
    site
    laterality
    title
    status
    currentStepKey
    currentVersion
    version
    endedAt
    endReason
    content {
      number
      approach
      distressScale
      homeCeilingKey
      noHomePractice
      note
      createdAt
      byName
      thresholds {
        sessions
        observed
        painRise
        recoverySeconds
        distressPeak
        slowRecoverySeconds
        slowRecoveries
        highDistress
        highDistressTimes
        refusals
      }
      steps {
        key
        ordinal
        stimulusCode
        stimulusName
        modality
        plannedSeconds
        timesPerDay
        targetKpa
        target
        instructions
        homeAllowed
      }
    }
    currentStep {
      key
      ordinal
      stimulusName
      modality
      plannedSeconds
      timesPerDay
      targetKpa
      target
      instructions
    }
    holds {
      id
      reason
      setByName
    }
    suggestion {
      outcome
      toStepKey
      blocks
      evidence {
        criterion
        count
        needed
        met
      }
    }
    lastLog {
      id
      occurredAt
      doneSeconds
      plannedSeconds
      pressureKpa
      stepOrdinal
    }
  }
`);

export const DesensitizationProtocolsDocument = graphql(`
  query DesensitizationProtocols($patientId: ID!) {
    patient(id: $patientId) {
      id
      desensitizationProtocols {
        ...ProtocolFields
      }
    }
  }
`);

export const DesensitizationLogFields = graphql(`
  fragment DesensitizationLogFields on DesensitizationLog {
    id
    occurredAt
    setting
    source
    sessionId
    stepKey
    stepOrdinal
    stimulusName
    modality
    plannedSeconds
    doneSeconds
    pressureKpa
    reps
    intensity {
      value
      unit
      probeAreaCm2
      instrument
    }
    painBefore
    painPeak
    painAfter
    painRecovery
    distressScale
    distressBefore
    distressPeak
    distressAfter
    recovery
    recoverySeconds
    allodyniaAreaCm2
    border {
      view
      cmPerUnit
      polygons {
        points {
          x
          y
        }
      }
    }
    correctsId
    skinFindings
    temperatureDifferenceC
    autonomicSigns
    performedBy
    observerName
    versionNumber
    recordedAt
    enteredInErrorWhy
    stopReason
    hardStops
    noteForTeam
    lateEntry
    observed
    byName
    enteredInErrorAt
  }
`);

export const DesensitizationProgressDocument = graphql(`
  query DesensitizationProgress($protocolId: ID!, $from: LocalDate!, $until: LocalDate!) {
    desensitizationProgress(protocolId: $protocolId, from: $from, until: $until) {
      days {
        on
        setting
        blocks
        minutes
        pressureKpa
        painBefore
        painPeak
        painAfter
        distressBefore
        distressPeak
        distressAfter
        recoverySeconds
        recoveriesNotReached
        stops
      }
      ladder {
        id
        kind
        ordinal
        steps
        at
        byName
        suggested
        reason
      }
      maps {
        ...MapFields
      }
    }
    desensitizationProtocol(id: $protocolId) {
      id
      logs(first: 20) {
        edges {
          node {
            ...DesensitizationLogFields
          }
        }
      }
    }
  }
`);

export const RecordLogDocument = graphql(`
  mutation RecordDesensitizationLog($input: RecordDesensitizationLogInput!) {
    recordDesensitizationLog(input: $input) {
      __typename
      ... on DesensitizationLog {
        id
        hardStops
      }
      ...Refused
    }
  }
`);

export const RecordHomeLogDocument = graphql(`
  mutation RecordHomeDesensitizationLog($input: RecordDesensitizationLogInput!) {
    recordHomeDesensitizationLog(input: $input) {
      __typename
      ... on DesensitizationLog {
        id
        hardStops
      }
      ...Refused
    }
  }
`);

export const DecideProgressionDocument = graphql(`
  mutation DecideProgression($input: DecideProgressionInput!) {
    decideProgression(input: $input) {
      __typename
      ... on DesensitizationProtocol {
        ...ProtocolFields
      }
      ...Refused
    }
  }
`);

export const MarkLogInErrorDocument = graphql(`
  mutation MarkDesensitizationLogInError($input: DesensitizationInErrorInput!) {
    markDesensitizationLogInError(input: $input) {
      __typename
      ... on DesensitizationLog {
        id
        enteredInErrorAt
      }
      ...Refused
    }
  }
`);

export type Protocol = ProtocolFieldsFragment;
export type Step = Protocol['content']['steps'][number];
export type ProtocolsOfPatient = DesensitizationProtocolsQuery['patient'];
export type DesensitizationLog = DesensitizationLogFieldsFragment;
export type Progress = DesensitizationProgressQuery['desensitizationProgress'];
export type Day = Progress['days'][number];
