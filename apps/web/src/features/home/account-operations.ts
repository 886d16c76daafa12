import { graphql } from '../../gql/index.ts';

export const FamilyAccountsDocument = graphql(`
  query FamilyAccounts($patientId: ID!) {
    familyAccounts(patientId: $patientId) {
      id
      guardianId
      displayName
      email
    }
    patient(id: $patientId) {
      id
      displayName
      guardians {
        id
        displayName
        relationship
      }
    }
  }
`);

export const OpenFamilyAccountDocument = graphql(`
  mutation OpenFamilyAccount($input: OpenFamilyAccountInput!) {
    openFamilyAccount(input: $input) {
      __typename
      ... on FamilyAccount {
        id
      }
      ...Refused
    }
  }
`);
