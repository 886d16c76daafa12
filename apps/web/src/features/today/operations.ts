import { graphql } from '../../gql/index.ts';
import type { TodayQuery } from '../../gql/graphql.ts';

export const TodayDocument = graphql(`
  query Today {
    today {
      date
      items {
        kind
        patientId
        patientName
        referralId
        count
        since
        dueOn
        detail
      }
      myPatients {
        id
        mrn
        displayName
        birthDate
        age
        episodeState
        phase
        relation
        leadName
        careTeamSize
        synthetic
      }
    }
  }
`);

export type TodayItem = TodayQuery['today']['items'][number];
export type MyPatient = TodayQuery['today']['myPatients'][number];
