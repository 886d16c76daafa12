import { graphql } from '../../gql/index.ts';

export const OnCallDutiesDocument = graphql(`
  query OnCallDuties($from: DateTime!, $until: DateTime!) {
    onCallDuties(from: $from, until: $until) {
      id
      memberId
      memberName
      level
      startsAt
      endsAt
      setByName
    }
    members(filter: {}) {
      id
      displayName
    }
  }
`);

export const SetOnCallDocument = graphql(`
  mutation SetOnCall($input: SetOnCallInput!) {
    setOnCall(input: $input) {
      __typename
      ... on OnCallDuty {
        id
      }
      ...Refused
    }
  }
`);

export const RemoveOnCallDocument = graphql(`
  mutation RemoveOnCall($id: ID!) {
    removeOnCall(id: $id) {
      ok
    }
  }
`);
