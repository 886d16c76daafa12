import { graphql } from '../../gql/index.ts';

export const MyMeasureRequestsDocument = graphql(`
  query MyMeasureRequests {
    myMeasureRequests {
      id
      respondent
      closesOn
      status
      readable
    }
  }
`);

export const OpenMyMeasuresDocument = graphql(`
  mutation OpenMyMeasures($requestId: ID!) {
    openMyMeasures(requestId: $requestId) {
      __typename
      ...Refused
      ... on MeasureLink {
        path
      }
    }
  }
`);
