import { graphql } from '../../gql/index.ts';

export const LockSessionDocument = graphql(`
  mutation LockSession($input: LockSessionInput!) {
    lockSession(input: $input) {
      ... on TherapySession {
        ...SessionFields
      }
      ... on BookingClash {
        code
        message
        clashes {
          ...ClashFields
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

export const CancelSessionDocument = graphql(`
  mutation CancelSession($input: CancelSessionInput!) {
    cancelSession(input: $input) {
      ... on TherapySession {
        ...SessionFields
      }
      ... on BookingClash {
        code
        message
        clashes {
          ...ClashFields
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

export const SetSessionStatusDocument = graphql(`
  mutation SetSessionStatus($input: SetSessionStatusInput!) {
    setSessionStatus(input: $input) {
      ... on TherapySession {
        ...SessionFields
      }
      ... on BookingClash {
        code
        message
        clashes {
          ...ClashFields
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

export const RecordAttendanceDocument = graphql(`
  mutation RecordAttendance($input: RecordAttendanceInput!) {
    recordAttendance(input: $input) {
      ... on TherapySession {
        ...SessionFields
      }
      ... on BookingClash {
        code
        message
        clashes {
          ...ClashFields
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

export const UndoSessionDocument = graphql(`
  mutation UndoSession($sessionId: ID!, $version: Int!) {
    undoSession(sessionId: $sessionId, version: $version) {
      ... on TherapySession {
        ...SessionFields
      }
      ... on BookingClash {
        code
        message
        clashes {
          ...ClashFields
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
