import { graphql } from '../../gql/index.ts';
import type { MyScheduleNoticesQuery, MyDayQuery } from '../../gql/graphql.ts';

export const MyDayDocument = graphql(`
  query MyDay($on: LocalDate!, $memberIds: [ID!]!) {
    sessions(from: $on, until: $on, memberIds: $memberIds) {
      id
      title
      kind
      disciplineCode
      startsAt
      endsAt
      startMinute
      minutes
      status
      patients {
        patientId
        displayName
        attendance
      }
      members {
        memberId
        displayName
      }
    }
  }
`);

export const MyScheduleNoticesDocument = graphql(`
  query MyScheduleNotices {
    myScheduleNotices {
      id
      kind
      sessionId
      before {
        startsAt
      }
      after {
        startsAt
      }
      createdAt
    }
  }
`);

export const MarkNoticesSeenDocument = graphql(`
  mutation MarkNoticesSeen($ids: [ID!]!) {
    markNoticesSeen(ids: $ids) {
      ok
    }
  }
`);

export const MyWeekChangedDocument = graphql(`
  subscription MyWeekChanged($from: LocalDate!, $until: LocalDate!) {
    scheduleChanged(from: $from, until: $until) {
      at
    }
  }
`);

export type MySession = MyDayQuery['sessions'][number];
export type Notice = MyScheduleNoticesQuery['myScheduleNotices'][number];
