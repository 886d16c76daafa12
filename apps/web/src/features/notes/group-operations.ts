import { graphql } from '../../gql/index.ts';
import type { GroupRecordFieldsFragment, GroupSessionQuery } from '../../gql/graphql.ts';

export const GroupRecordFields = graphql(`
  fragment GroupRecordFields on GroupRecord {
    id
    sessionId
    disciplineCode
    text
    status
    authorName
    savedAt
    signedAt
    version
  }
`);

export const GroupSessionDocument = graphql(`
  query GroupSession($sessionId: ID!) {
    bedsideSession(sessionId: $sessionId) {
      sessionId
      otherPatients
      session {
        id
        title
        kind
        localOn
        startsAt
        endsAt
        patients {
          patientId
          displayName
          attendance
        }
      }
    }
    groupRecord(sessionId: $sessionId) {
      ...GroupRecordFields
    }
  }
`);

export const SaveGroupRecordDocument = graphql(`
  mutation SaveGroupRecord($input: SaveGroupRecordInput!) {
    saveGroupRecord(input: $input) {
      __typename
      ...GroupRecordFields
      ...Refused
    }
  }
`);

export const SignGroupRecordDocument = graphql(`
  mutation SignGroupRecord($input: SignGroupRecordInput!) {
    signGroupRecord(input: $input) {
      __typename
      ...GroupRecordFields
      ...Refused
    }
  }
`);

export type GroupRecord = GroupRecordFieldsFragment;
export type GroupSession = GroupSessionQuery['bedsideSession'];
