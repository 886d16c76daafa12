import { graphql } from '../../gql/index.ts';
import type { HomeQuery, HomePracticesQuery } from '../../gql/graphql.ts';

export const HomeDocument = graphql(`
  query Home($patientId: ID!, $today: LocalDate!) {
    patient(id: $patientId) {
      id
      displayName
      givenNames
      relation
      age
      turns18On
      sessions(from: $today, until: $today) {
        id
        title
        status
        startsAt
        endsAt
        members {
          memberId
          displayName
        }
        room {
          name
        }
      }
      performanceProgress {
        activity {
          code
          name
          unit
          better
        }
        first
        last
        best
      }
      desensitizationProtocols {
        id
        title
        status
        content {
          number
          steps {
            key
          }
        }
        currentStep {
          ordinal
          stimulusName
        }
      }
    }
    familyPlan(patientId: $patientId) {
      goals {
        id
        ownWords
        target
      }
      homeProgramme {
        id
        title
        minutes
      }
    }
    safetyReaders(patientId: $patientId) {
      names
      readNow
      nextReadOn
      fromMinute
      untilMinute
    }
    crisisLine {
      emergencyNumber
      lineName
      callNumber
      textNumber
    }
  }
`);

export const HomePracticesDocument = graphql(`
  query HomePractices($patientId: ID!) {
    homePractice(patientId: $patientId) {
      id
      title
      minutes
      feeling
      note
      noteKeptPrivate
      byName
      occurredAt
    }
  }
`);

export const ReleasedNotesDocument = graphql(`
  query ReleasedNotes($patientId: ID!) {
    releasedNotes(patientId: $patientId) {
      id
      disciplineCode
      sections {
        key
        text
      }
      authorName
      authorCredential
      occurredAt
      addenda {
        id
        text
        byName
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
  }
`);

export const RecordHomePracticeDocument = graphql(`
  mutation RecordHomePractice($input: RecordHomePracticeInput!) {
    recordHomePractice(input: $input) {
      __typename
      ... on HomePractice {
        id
      }
      ...Refused
    }
  }
`);

export const SayTooMuchDocument = graphql(`
  mutation SayTooMuch($input: RaiseSafetyFlagInput!) {
    raiseSafetyFlag(input: $input) {
      __typename
      ... on SafetyFlagRaised {
        id
      }
      ...Refused
    }
  }
`);

export type HomeOfPatient = HomeQuery['patient'];
export type Readers = HomeQuery['safetyReaders'];
export type Practice = HomePracticesQuery['homePractice'][number];
