import type { CarePlanTemplatesQuery } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';

export const TemplateFieldsFragment = graphql(`
  fragment TemplateFields on CarePlanTemplate {
    id
    name
    description
    levelOfCare
    weeks
    active
    version
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
`);

export const CarePlanTemplatesDocument = graphql(`
  query CarePlanTemplates {
    carePlanTemplates(includeInactive: true) {
      ...TemplateFields
    }
  }
`);

export const SaveCarePlanTemplateDocument = graphql(`
  mutation SaveCarePlanTemplate($input: SaveCarePlanTemplateInput!) {
    saveCarePlanTemplate(input: $input) {
      __typename
      ... on CarePlanTemplate {
        ...TemplateFields
      }
      ... on Refusal {
        code
        message
        field
      }
    }
  }
`);

export type Template = CarePlanTemplatesQuery['carePlanTemplates'][number];
