import { graphql } from '../../gql/index.ts';
import type { MapFieldsFragment } from '../../gql/graphql.ts';

export const MapFields = graphql(`
  fragment MapFields on AllodyniaMap {
    id
    site
    laterality
    method
    stimulusForceG
    thresholdRating
    areaCm2
    raterName
    occurredAt
    enteredInErrorAt
    border {
      view
      cmPerUnit
      polygons {
        points {
          x
          y
        }
      }
    }
  }
`);

export const RecordMapDocument = graphql(`
  mutation RecordAllodyniaMap($input: RecordAllodyniaMapInput!) {
    recordAllodyniaMap(input: $input) {
      __typename
      ... on AllodyniaMap {
        ...MapFields
      }
      ...Refused
    }
  }
`);

export const CompareMapsDocument = graphql(`
  query CompareAllodyniaMaps($earlierId: ID!, $laterId: ID!) {
    compareAllodyniaMaps(earlierId: $earlierId, laterId: $laterId) {
      mismatch
      changeCm2
      errorBandCm2
      withinError
      earlier {
        ...MapFields
      }
      later {
        ...MapFields
      }
    }
  }
`);

export type AllodyniaMap = MapFieldsFragment;
