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

export const CrisisLineDocument = graphql(`
  query CrisisLine {
    crisisLine {
      country
      emergencyNumber
      lineName
      callNumber
      textNumber
      version
    }
  }
`);

export const SaveCrisisLineDocument = graphql(`
  mutation SaveCrisisLine($input: SaveCrisisLineInput!) {
    saveCrisisLine(input: $input) {
      __typename
      ... on CrisisLine {
        version
      }
      ...Refused
    }
  }
`);
