import { graphql } from '../../gql/index.ts';

export const ConflictFieldsFragment = graphql(`
  fragment ConflictFields on EditConflict {
    currentVersion
    fields {
      field
      base
      yours
      theirs
      theirsByName
      theirsAt
    }
  }
`);

export const UpdateSectionDocument = graphql(`
  mutation UpdateCarePlanSection($input: UpdateSectionInput!) {
    updateCarePlanSection(input: $input) {
      __typename
      ... on CarePlanSection {
        ...SectionFields
      }
      ...Refused
      ...ConflictFields
    }
  }
`);

export const AddGoalDocument = graphql(`
  mutation AddGoal($input: AddGoalInput!) {
    addGoal(input: $input) {
      __typename
      ... on Goal {
        ...GoalFields
      }
      ...Refused
      ...ConflictFields
    }
  }
`);

export const UpdateGoalDocument = graphql(`
  mutation UpdateGoal($input: UpdateGoalInput!) {
    updateGoal(input: $input) {
      __typename
      ... on Goal {
        ...GoalFields
      }
      ...Refused
      ...ConflictFields
    }
  }
`);

export const AddInterventionDocument = graphql(`
  mutation AddIntervention($input: AddInterventionInput!) {
    addIntervention(input: $input) {
      __typename
      ... on Intervention {
        ...InterventionFields
      }
      ...Refused
      ...ConflictFields
    }
  }
`);

export const UpdateInterventionDocument = graphql(`
  mutation UpdateIntervention($input: UpdateInterventionInput!) {
    updateIntervention(input: $input) {
      __typename
      ... on Intervention {
        ...InterventionFields
      }
      ...Refused
      ...ConflictFields
    }
  }
`);
