import { graphql } from '../../gql/index.ts';

export const CalendarFeedsDocument = graphql(`
  query CalendarFeeds {
    myCalendarFeeds {
      id
      label
      of
      patientId
      createdAt
      lastReadAt
    }
    today {
      myPatients {
        id
        displayName
      }
    }
  }
`);

export const CreateCalendarFeedDocument = graphql(`
  mutation CreateCalendarFeed($input: CreateCalendarFeedInput!) {
    createCalendarFeed(input: $input) {
      ... on CreatedCalendarFeed {
        url
      }
      ...Refused
    }
  }
`);

export const RevokeCalendarFeedDocument = graphql(`
  mutation RevokeCalendarFeed($id: ID!) {
    revokeCalendarFeed(id: $id) {
      ok
    }
  }
`);
