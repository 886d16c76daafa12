import { graphql } from '../../gql/index.ts';

export const AcknowledgementFieldsFragment = graphql(`
  fragment AcknowledgementFields on PlanAcknowledgement {
    id
    name
    relation
    answer
    words
    acknowledgedAt
    mine
  }
`);

/** What the family answers to: the newest version. */
export const PlanToAnswerDocument = graphql(`
  query PlanToAnswer($patientId: ID!) {
    familyPlan(patientId: $patientId) {
      planVersionId
      number
      agreedAt
      acknowledgements {
        ...AcknowledgementFields
      }
    }
  }
`);

export const FamilyGoalFieldsFragment = graphql(`
  fragment FamilyGoalFields on FamilyGoal {
    id
    disciplineCode
    ownWords
    target
    dueOn
    achievement
  }
`);

export const FamilyInterventionFieldsFragment = graphql(`
  fragment FamilyInterventionFields on FamilyIntervention {
    id
    disciplineCode
    kind
    title
    minutes
    timesPerDay
    daysPerWeek
    mode
    onHold
    watchFor
  }
`);

export const FamilyPlanDocument = graphql(`
  query FamilyPlan($patientId: ID!, $as: PlanReader!) {
    familyPlan(patientId: $patientId, as: $as) {
      reader
      planVersionId
      number
      agreedAt
      signedBy {
        disciplineCode
        name
      }
      goals {
        ...FamilyGoalFields
      }
      reachedGoals {
        ...FamilyGoalFields
      }
      parts {
        disciplineCode
        minutesPerWeek
        keepsSomething
        interventions {
          ...FamilyInterventionFields
        }
      }
      homeProgramme {
        ...FamilyInterventionFields
      }
      changes {
        newGoals {
          ...FamilyGoalFields
        }
        reachedGoals {
          ...FamilyGoalFields
        }
        started {
          ...FamilyInterventionFields
        }
        ended {
          ...FamilyInterventionFields
        }
        changed {
          ...FamilyInterventionFields
        }
      }
    }
  }
`);

export const PlanAnswersDocument = graphql(`
  query PlanAnswers($planId: ID!) {
    carePlan(id: $planId) {
      id
      versions {
        id
        number
        acknowledgements {
          ...AcknowledgementFields
        }
      }
    }
  }
`);

export const AcknowledgePlanVersionDocument = graphql(`
  mutation AcknowledgePlanVersion($input: AcknowledgePlanVersionInput!) {
    acknowledgePlanVersion(input: $input) {
      __typename
      ...AcknowledgementFields
      ...Refused
    }
  }
`);
