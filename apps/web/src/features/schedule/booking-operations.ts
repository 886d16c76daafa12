import { graphql } from '../../gql/index.ts';

export const ClashFieldsFragment = graphql(`
  fragment ClashFields on Clash {
    code
    resourceKind
    resourceId
    resourceName
    sessionId
    occurrenceOn
    startsAt
    endsAt
    message
    holds {
      ...HoldName
    }
  }
`);

export const WarningFieldsFragment = graphql(`
  fragment WarningFields on Warning {
    code
    resourceKind
    resourceId
    resourceName
    occurrenceOn
    message
    holds {
      ...HoldName
    }
  }
`);

export const AlternativeFieldsFragment = graphql(`
  fragment AlternativeFields on Alternative {
    startsAt
    endsAt
    memberIds
    roomId
    why
  }
`);

export const CheckBookingDocument = graphql(`
  query CheckBooking($input: BookSessionInput!, $ignoringSessionId: ID) {
    checkBooking(input: $input, ignoringSessionId: $ignoringSessionId) {
      clashes {
        ...ClashFields
      }
      warnings {
        ...WarningFields
      }
      alternatives {
        ...AlternativeFields
      }
    }
  }
`);

export const BookSessionDocument = graphql(`
  mutation BookSession($input: BookSessionInput!) {
    bookSession(input: $input) {
      ... on TherapySession {
        ...SessionFields
      }
      ... on BookingClash {
        code
        message
        clashes {
          ...ClashFields
        }
        alternatives {
          ...AlternativeFields
        }
      }
      ... on BookingWarned {
        code
        message
        warnings {
          ...WarningFields
        }
      }
      ... on Refusal {
        code
        message
        field
      }
    }
  }
`);

export const ChangeSessionDocument = graphql(`
  mutation ChangeSession($input: ChangeSessionInput!) {
    changeSession(input: $input) {
      ... on TherapySession {
        ...SessionFields
      }
      ... on BookingClash {
        code
        message
        clashes {
          ...ClashFields
        }
        alternatives {
          ...AlternativeFields
        }
      }
      ... on BookingWarned {
        code
        message
        warnings {
          ...WarningFields
        }
      }
      ... on Refusal {
        code
        message
        field
      }
    }
  }
`);
