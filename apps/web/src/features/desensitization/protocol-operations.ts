import { graphql } from '../../gql/index.ts';
import type { ProtocolTemplatesQuery } from '../../gql/graphql.ts';

export const ProtocolTemplatesDocument = graphql(`
  query ProtocolTemplates {
    protocolTemplates {
      id
      name
      own
      retired
      version
      approach
      distressScale
      homeCeilingKey
      noHomePractice
      note
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
    desensitizationStimuli {
      code
      name
      modality
      sortOrder
      own
      retiredOn
      version
    }
  }
`);

export const SaveStimulusDocument = graphql(`
  mutation SaveDesensitizationStimulus($input: SaveDesensitizationStimulusInput!) {
    saveDesensitizationStimulus(input: $input) {
      __typename
      ... on DesensitizationStimulus {
        code
      }
      ...Refused
    }
  }
`);

export const SaveProtocolTemplateDocument = graphql(`
  mutation SaveProtocolTemplate($input: SaveProtocolTemplateInput!) {
    saveProtocolTemplate(input: $input) {
      __typename
      ... on ProtocolTemplate {
        id
      }
      ...Refused
    }
  }
`);

export const CreateProtocolDocument = graphql(`
  mutation CreateDesensitizationProtocol($input: CreateDesensitizationProtocolInput!) {
    createDesensitizationProtocol(input: $input) {
      __typename
      ... on DesensitizationProtocol {
        ...ProtocolFields
      }
      ...Refused
    }
  }
`);

export const ReviseProtocolDocument = graphql(`
  mutation ReviseDesensitizationProtocol($input: ReviseDesensitizationProtocolInput!) {
    reviseDesensitizationProtocol(input: $input) {
      __typename
      ... on DesensitizationProtocol {
        ...ProtocolFields
      }
      ...Refused
    }
  }
`);

export const EndProtocolDocument = graphql(`
  mutation EndDesensitizationProtocol($input: EndDesensitizationProtocolInput!) {
    endDesensitizationProtocol(input: $input) {
      __typename
      ... on DesensitizationProtocol {
        ...ProtocolFields
      }
      ...Refused
    }
  }
`);

export type Template = ProtocolTemplatesQuery['protocolTemplates'][number];
export type Stimulus = ProtocolTemplatesQuery['desensitizationStimuli'][number];
