import { graphql } from '../../gql/index.ts';
import type { AllActivitiesQuery } from '../../gql/graphql.ts';

export const AllActivitiesDocument = graphql(`
  query AllActivities {
    performanceActivities(includeRetired: true) {
      ...ActivityFields
      retired
    }
  }
`);

export const SavePerformanceActivityDocument = graphql(`
  mutation SavePerformanceActivity($input: SavePerformanceActivityInput!) {
    savePerformanceActivity(input: $input) {
      __typename
      ... on PerformanceActivity {
        ...ActivityFields
        retired
      }
      ...Refused
    }
  }
`);

export type KnownActivity = AllActivitiesQuery['performanceActivities'][number];
