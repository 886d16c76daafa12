import { graphql } from '../../gql/index.ts';

export const SaveSessionNoteDocument = graphql(`
  mutation SaveSessionNote($input: SaveSessionNoteInput!) {
    saveSessionNote(input: $input) {
      __typename
      ...SessionNoteFields
      ...Refused
    }
  }
`);

export const SignSessionNoteDocument = graphql(`
  mutation SignSessionNote($input: SignNoteInput!) {
    signSessionNote(input: $input) {
      __typename
      ...SessionNoteFields
      ...Refused
    }
  }
`);

export const HandInSessionNoteDocument = graphql(`
  mutation HandInSessionNote($input: SignNoteInput!) {
    handInSessionNote(input: $input) {
      __typename
      ...SessionNoteFields
      ...Refused
    }
  }
`);

export const CosignSessionNoteDocument = graphql(`
  mutation CosignSessionNote($input: SignNoteInput!) {
    cosignSessionNote(input: $input) {
      __typename
      ...SessionNoteFields
      ...Refused
    }
  }
`);

export const SendBackSessionNoteDocument = graphql(`
  mutation SendBackSessionNote($input: NoteReasonInput!) {
    sendBackSessionNote(input: $input) {
      __typename
      ...SessionNoteFields
      ...Refused
    }
  }
`);

export const MarkSessionNoteInErrorDocument = graphql(`
  mutation MarkSessionNoteInError($input: NoteReasonInput!) {
    markSessionNoteInError(input: $input) {
      __typename
      ...SessionNoteFields
      ...Refused
    }
  }
`);

export const ReleaseSessionNoteDocument = graphql(`
  mutation ReleaseSessionNote($input: ReleaseNoteInput!) {
    releaseSessionNote(input: $input) {
      __typename
      ...SessionNoteFields
      ...Refused
    }
  }
`);

export const AddNoteAddendumDocument = graphql(`
  mutation AddNoteAddendum($input: AddNoteAddendumInput!) {
    addNoteAddendum(input: $input) {
      __typename
      ...SessionNoteFields
      ...Refused
    }
  }
`);

export const CorrectNoteDocument = graphql(`
  mutation CorrectNote($input: CorrectNoteInput!) {
    correctNote(input: $input) {
      __typename
      ...SessionNoteFields
      ...Refused
    }
  }
`);
