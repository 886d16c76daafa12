import { graphql } from '../../gql/index.ts';
import type {
  NoteFormsQuery,
  NotePrefillQuery,
  NoteQueueQuery,
  SessionNoteFieldsFragment,
} from '../../gql/graphql.ts';

export const SessionNoteFields = graphql(`
  fragment SessionNoteFields on SessionNote {
    id
    patientId
    sessionId
    disciplineCode
    template
    templateVersion
    sections {
      key
      text
    }
    status
    dataClass
    release
    releaseReason
    releaseByName
    authorName
    authorCredential
    authorLevel
    supervisorName
    occurredAt
    lateEntry
    savedAt
    handedInAt
    sentBackRemark
    signedAt
    signedByName
    signedCredential
    signedLate
    cosignedAt
    cosignedByName
    cosignedCredential
    enteredInErrorAt
    enteredInErrorBy
    enteredInErrorWhy
    mine
    viewerMayCosign
    version
    addenda {
      id
      text
      byName
      credential
      signedAt
    }
    corrections {
      id
      sectionKey
      struckText
      replacement
      reason
      byName
      correctedAt
    }
  }
`);

export const SessionNotesDocument = graphql(`
  query SessionNotes($patientId: ID!, $sessionId: ID) {
    sessionNotes(patientId: $patientId, sessionId: $sessionId) {
      ...SessionNoteFields
    }
  }
`);

export const NoteFormsDocument = graphql(`
  query NoteForms {
    noteForms {
      template
      version
      factsIn
      sections {
        key
        required
      }
    }
  }
`);

export const NotePrefillDocument = graphql(`
  query NotePrefill($patientId: ID!, $sessionId: ID!, $template: NoteTemplate!) {
    notePrefill(patientId: $patientId, sessionId: $sessionId, template: $template) {
      section
      kind
      code
      startedAt
      endedAt
      minutes
      seconds
      value
      unit
      oneToOne
      best
      stopReason
    }
  }
`);

export const NoteQueueDocument = graphql(`
  query NoteQueue {
    noteQueue {
      drafts {
        ...SessionNoteFields
        patient {
          id
          displayName
        }
      }
      toCosign {
        ...SessionNoteFields
        patient {
          id
          displayName
        }
      }
      awaiting {
        ...SessionNoteFields
        patient {
          id
          displayName
        }
      }
      people {
        personId
        personName
        unsigned
        uncosigned
        oldestHours
      }
    }
  }
`);

export type SessionNote = SessionNoteFieldsFragment;
export type NoteForm = NoteFormsQuery['noteForms'][number];
export type PrefillLine = NotePrefillQuery['notePrefill'][number];
export type NoteQueue = NoteQueueQuery['noteQueue'];
export type QueuedNote = NoteQueue['drafts'][number];
