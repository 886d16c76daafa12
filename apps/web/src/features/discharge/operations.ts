import { graphql } from '../../gql/index.ts';

export const DischargeFieldsFragment = graphql(`
  fragment DischargeFields on Discharge {
    id
    ready
    expectations {
      expectedOn
      reason
      setAt
      setByName
    }
    barriers {
      id
      kind
      text
      openedAt
      openedByName
      resolvedAt
      resolvedByName
      resolution
    }
    overrides {
      id
      missingCodes
      reason
      overriddenAt
      overriddenByName
    }
    criteria {
      criterion {
        code
        text
        evidence
        active
      }
      finding
      fromData
      note
      foundAt
      foundByName
    }
  }
`);

export const DischargeDocument = graphql(`
  query Discharge($id: ID!) {
    patient(id: $id) {
      id
      discharge {
        ...DischargeFields
      }
    }
  }
`);

export const DischargeCriteriaDocument = graphql(`
  query DischargeCriteria {
    dischargeCriteria {
      number
      criteria {
        code
        text
        evidence
        active
      }
      writtenAt
      writtenByName
    }
  }
`);

export const SaveDischargeCriteriaDocument = graphql(`
  mutation SaveDischargeCriteria($input: SaveDischargeCriteriaInput!) {
    saveDischargeCriteria(input: $input) {
      __typename
      ... on DischargeCriteriaList {
        number
      }
      ...Refused
    }
  }
`);

export const SetExpectedDischargeDocument = graphql(`
  mutation SetExpectedDischarge($input: SetExpectedDischargeInput!) {
    setExpectedDischarge(input: $input) {
      __typename
      ...DischargeFields
      ...Refused
    }
  }
`);

export const OpenDischargeBarrierDocument = graphql(`
  mutation OpenDischargeBarrier($input: OpenDischargeBarrierInput!) {
    openDischargeBarrier(input: $input) {
      __typename
      ...DischargeFields
      ...Refused
    }
  }
`);

export const ResolveDischargeBarrierDocument = graphql(`
  mutation ResolveDischargeBarrier($input: ResolveDischargeBarrierInput!) {
    resolveDischargeBarrier(input: $input) {
      __typename
      ...DischargeFields
      ...Refused
    }
  }
`);

export const RecordDischargeFindingDocument = graphql(`
  mutation RecordDischargeFinding($input: RecordDischargeFindingInput!) {
    recordDischargeFinding(input: $input) {
      __typename
      ...DischargeFields
      ...Refused
    }
  }
`);

export const OverrideDischargeCriteriaDocument = graphql(`
  mutation OverrideDischargeCriteria($input: OverrideDischargeInput!) {
    overrideDischargeCriteria(input: $input) {
      __typename
      ...DischargeFields
      ...Refused
    }
  }
`);
