import { graphql } from '../../../gql/index.ts';

export const CosignPolicyDocument = graphql(`
  query CosignPolicy {
    cosignPolicy {
      ...CosignPolicyFields
    }
  }
`);

export const CosignPolicyFields = graphql(`
  fragment CosignPolicyFields on CosignPolicy {
    version
    jurisdiction
    jurisdictions
    rules {
      level
      disciplineCode
      cosignature
      namesSupervisor
      own
    }
  }
`);

export const SaveCosignPolicyDocument = graphql(`
  mutation SaveCosignPolicy($input: SaveCosignPolicyInput!) {
    saveCosignPolicy(input: $input) {
      __typename
      ...CosignPolicyFields
      ...Refused
    }
  }
`);
