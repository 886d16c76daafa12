import { graphql } from '../../../gql/index.ts';

export const ReleaseRulesDocument = graphql(`
  query ReleaseRules {
    releaseRules {
      isDefault
      rules {
        viewer
        dataClass
        fromAge
        untilAge
      }
    }
  }
`);

export const SetReleaseRulesDocument = graphql(`
  mutation SetReleaseRules($rules: [ReleaseRuleInput!]!) {
    setReleaseRules(rules: $rules) {
      __typename
      ... on ReleaseRules {
        isDefault
      }
      ...Refused
    }
  }
`);
