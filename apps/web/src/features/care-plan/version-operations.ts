import { graphql } from '../../gql/index.ts';

export const PlanVersionsDocument = graphql(`
  query PlanVersions($id: ID!) {
    carePlan(id: $id) {
      id
      patientId
      versions {
        id
        number
        createdAt
        createdByName
        note
        changes {
          ...PlanChangeFields
        }
        signOffs {
          ...SignOffFields
        }
        content {
          sections {
            disciplineCode
            summary
            precautions
            goals {
              id
              ownWords
              description
              measure
              baseline
              target
              dueOn
              sharedDisciplineCodes
              lifecycle
              achievement
            }
            interventions {
              id
              kind
              title
              minutes
              timesPerDay
              daysPerWeek
              mode
              precautions
              coTreatingDisciplineCodes
              goalIds
              status
            }
          }
        }
      }
    }
  }
`);

export const PublishPlanVersionDocument = graphql(`
  mutation PublishPlanVersion($input: PublishPlanVersionInput!) {
    publishPlanVersion(input: $input) {
      __typename
      ... on PlanVersion {
        id
        number
      }
      ...Refused
    }
  }
`);

export const SignOffPlanVersionDocument = graphql(`
  mutation SignOffPlanVersion($input: SignOffPlanVersionInput!) {
    signOffPlanVersion(input: $input) {
      __typename
      ... on PlanVersion {
        id
        number
        signOffs {
          ...SignOffFields
        }
      }
      ...Refused
    }
  }
`);

export const PlanTemplatesDocument = graphql(`
  query PlanTemplates {
    carePlanTemplates {
      id
      name
      description
      levelOfCare
      weeks
      active
      interventions {
        kind
        title
        minutes
        timesPerDay
        daysPerWeek
        mode
        precautions
        disciplineCode
      }
      goals {
        description
        measure
        target
        ownerDisciplineCode
        dueInWeeks
      }
    }
  }
`);

export const ApplyTemplateDocument = graphql(`
  mutation ApplyCarePlanTemplate($input: ApplyTemplateInput!) {
    applyCarePlanTemplate(input: $input) {
      __typename
      ... on TemplateApplied {
        goalsAdded
        interventionsAdded
      }
      ...Refused
    }
  }
`);
