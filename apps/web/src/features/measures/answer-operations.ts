import { graphql } from '../../gql/index.ts';
import type { MeasureFormQuery } from '../../gql/graphql.ts';

export const MeasureFormDocument = graphql(`
  query MeasureForm($token: String!, $language: String!) {
    measureForm(token: $token, language: $language) {
      __typename
      ...Refused
      ... on MeasureForm {
        clinicName
        respondent
        givenName
        closesOn
        completed
        crisisLine {
          emergencyNumber
          lineName
          callNumber
          textNumber
        }
        parts {
          instrumentCode
          title
          recallDays
          completed
          items {
            key
            number
            text
            options {
              value
              text
            }
            min
            max
            safety
            answer
            answered
          }
        }
      }
    }
  }
`);

export const SaveMeasureAnswersDocument = graphql(`
  mutation SaveMeasureAnswers($input: SaveMeasureAnswersInput!) {
    saveMeasureAnswers(input: $input) {
      __typename
      ...Refused
      ... on MeasureForm {
        completed
      }
    }
  }
`);

export type AnswerForm = Extract<MeasureFormQuery['measureForm'], { __typename: 'MeasureForm' }>;
export type AnswerPart = AnswerForm['parts'][number];
export type AnswerItem = AnswerPart['items'][number];
