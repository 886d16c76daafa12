import { graphql } from '../../gql/index.ts';
import type { PsychotherapyNoteFieldsFragment } from '../../gql/graphql.ts';

export const PsychotherapyNoteFields = graphql(`
  fragment PsychotherapyNoteFields on PsychotherapyNote {
    id
    text
    occurredAt
    savedAt
    version
  }
`);

export const MyPsychotherapyNotesDocument = graphql(`
  query MyPsychotherapyNotes($patientId: ID!) {
    myPsychotherapyNotes(patientId: $patientId) {
      ...PsychotherapyNoteFields
    }
  }
`);

export const SavePsychotherapyNoteDocument = graphql(`
  mutation SavePsychotherapyNote($input: SavePsychotherapyNoteInput!) {
    savePsychotherapyNote(input: $input) {
      __typename
      ...PsychotherapyNoteFields
      ...Refused
    }
  }
`);

export type PsychotherapyNote = PsychotherapyNoteFieldsFragment;
