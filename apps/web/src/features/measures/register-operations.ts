import { graphql } from '../../gql/index.ts';
import type { BatteriesQuery, InstrumentRegisterQuery } from '../../gql/graphql.ts';

export const InstrumentRowFragment = graphql(`
  fragment InstrumentRow on Instrument {
    code
    version
    title
    itemCount
    itemKeys
    licenceHolder
    licenceTerms
    texts
    readable
    attestations {
      id
      termsCheckedOn
      attestedAt
      attestedByName
      documentName
      hasDocument
      note
      withdrawnAt
      withdrawnByName
    }
  }
`);

export const InstrumentRegisterDocument = graphql(`
  query InstrumentRegister {
    instruments {
      ...InstrumentRow
    }
  }
`);

export const AttestLicenceDocument = graphql(`
  mutation AttestLicence($input: AttestLicenceInput!) {
    attestLicence(input: $input) {
      __typename
      ...Refused
      ...InstrumentRow
    }
  }
`);

export const WithdrawLicenceDocument = graphql(`
  mutation WithdrawLicence($id: ID!) {
    withdrawLicence(id: $id) {
      __typename
      ...Refused
      ...InstrumentRow
    }
  }
`);

export const SetInstrumentTextsDocument = graphql(`
  mutation SetInstrumentTexts($input: SetInstrumentTextsInput!) {
    setInstrumentTexts(input: $input) {
      __typename
      ...Refused
      ...InstrumentRow
    }
  }
`);

export const BatteriesDocument = graphql(`
  query Batteries {
    batteries {
      id
      seriesId
      version
      name
      programme
      validFrom
      validUntil
      byName
      entries {
        instrumentCode
        instrumentVersion
        respondent
        fromAge
        untilAge
        timePoints
        notAgainWithinDays
      }
    }
  }
`);

export const SaveBatteryDocument = graphql(`
  mutation SaveBattery($input: SaveBatteryInput!) {
    saveBattery(input: $input) {
      __typename
      ...Refused
      ... on Battery {
        id
      }
    }
  }
`);

export const LicenceDocumentDocument = graphql(`
  query LicenceDocument($attestationId: ID!) {
    licenceDocument(attestationId: $attestationId) {
      fileName
      mediaType
      content
    }
  }
`);

export const RescoringsDocument = graphql(`
  query Rescorings {
    rescorings {
      instrumentCode
      scorerVersion
      administrations
    }
  }
`);

export const RescoringPreviewDocument = graphql(`
  query RescoringPreview($instrumentCode: String!) {
    rescoringPreview(instrumentCode: $instrumentCode) {
      instrumentCode
      scorerVersion
      administrations
      lookedAt
      scales {
        scaleCode
        rows
        valuesChanged
        bandsChanged
        largestDrop
        largestRise
      }
    }
  }
`);

export const RescoreDocument = graphql(`
  mutation RescoreMeasures($instrumentCode: String!) {
    rescoreMeasures(instrumentCode: $instrumentCode) {
      __typename
      ... on Rescored {
        count
      }
      ...Refused
    }
  }
`);

export type InstrumentRow = InstrumentRegisterQuery['instruments'][number];
export type Battery = BatteriesQuery['batteries'][number];
export type BatteryEntry = Battery['entries'][number];
