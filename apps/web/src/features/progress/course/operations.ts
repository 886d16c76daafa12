import { graphql } from '../../../gql/index.ts';

export const CourseDocument = graphql(`
  query Course($patientId: ID!) {
    patientCourse(patientId: $patientId) {
      from
      until
      admittedOn
      events {
        kind
        on
        until
        code
      }
      weeks {
        from
        minutes
      }
      ladders {
        protocolId
        site
        laterality
        points {
          on
          step
          of
        }
      }
    }
    patient(id: $patientId) {
      id
      currentEpisode {
        id
        carePlan {
          id
          goals {
            id
            ownWords
            description
            lifecycle
            achievement
            measure
            baseline
            target
            ownerDisciplineCode
            scale {
              goalId
              levels
              ratings {
                id
                level
                ratedOn
              }
            }
          }
          goalAttainment {
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
        }
      }
    }
  }
`);
