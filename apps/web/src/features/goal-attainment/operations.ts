import { graphql } from '../../gql/index.ts';

export const GoalScaleFieldsFragment = graphql(`
  fragment GoalScaleFields on GoalScale {
    goalId
    levels
    weight
    version
    writtenAt
    writtenByName
    ratings {
      id
      level
      ratedOn
      note
      ratedByName
    }
  }
`);

export const AttainmentFieldsFragment = graphql(`
  fragment AttainmentFields on GoalAttainment {
    baseline
    achieved
    change
    rated
    unrated
    points {
      on
      score
      rated
    }
  }
`);

export const WriteGoalScaleDocument = graphql(`
  mutation WriteGoalScale($input: WriteGoalScaleInput!) {
    writeGoalScale(input: $input) {
      __typename
      ...GoalScaleFields
      ...Refused
    }
  }
`);

export const RateGoalDocument = graphql(`
  mutation RateGoal($input: RateGoalInput!) {
    rateGoal(input: $input) {
      __typename
      ...GoalScaleFields
      ...Refused
    }
  }
`);
