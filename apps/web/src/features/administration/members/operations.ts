import { graphql } from '../../../gql/index.ts';

export const AddMemberDocument = graphql(`
  mutation AddMember($input: AddMemberInput!) {
    addMember(input: $input) {
      __typename
      ... on Member {
        ...MemberFields
      }
      ... on Refusal {
        code
        message
        field
      }
    }
  }
`);

export const UpdateMemberDocument = graphql(`
  mutation UpdateMember($input: UpdateMemberInput!) {
    updateMember(input: $input) {
      __typename
      ... on Member {
        ...MemberFields
      }
      ... on Refusal {
        code
        message
        field
      }
    }
  }
`);

export const ResetMemberPasswordDocument = graphql(`
  mutation ResetMemberPassword($input: ResetMemberPasswordInput!) {
    resetMemberPassword(input: $input) {
      __typename
      ... on Refusal {
        code
        message
        field
      }
    }
  }
`);
