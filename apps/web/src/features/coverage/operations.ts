import { graphql } from '../../gql/index.ts';
import type { AuthorizationFieldsFragment } from '../../gql/graphql.ts';

export const AuthorizationFields = graphql(`
  fragment AuthorizationFields on CoverageAuthorization {
    id
    patientId
    payer
    reference
    disciplineCode
    startsOn
    endsOn
    unit
    amount
    note
    used
    left
    lastsUntil
    daysLeft
    state
    withdrawnAt
    withdrawnByName
    withdrawnReason
    version
    versions {
      version
      payer
      reference
      disciplineCode
      startsOn
      endsOn
      unit
      amount
      changedAt
      byName
    }
  }
`);

export const AuthorizationsDocument = graphql(`
  query CoverageAuthorizations($patientId: ID!) {
    coverageAuthorizations(patientId: $patientId) {
      ...AuthorizationFields
    }
  }
`);

export const AddAuthorizationDocument = graphql(`
  mutation AddCoverageAuthorization($input: AddAuthorizationInput!) {
    addCoverageAuthorization(input: $input) {
      __typename
      ...AuthorizationFields
      ...Refused
    }
  }
`);

export const ChangeAuthorizationDocument = graphql(`
  mutation ChangeCoverageAuthorization($input: ChangeAuthorizationInput!) {
    changeCoverageAuthorization(input: $input) {
      __typename
      ...AuthorizationFields
      ...Refused
    }
  }
`);

export const WithdrawAuthorizationDocument = graphql(`
  mutation WithdrawCoverageAuthorization($input: WithdrawAuthorizationInput!) {
    withdrawCoverageAuthorization(input: $input) {
      __typename
      ...AuthorizationFields
      ...Refused
    }
  }
`);

export type Authorization = AuthorizationFieldsFragment;
