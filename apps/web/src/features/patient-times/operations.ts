import { graphql } from '../../gql/index.ts';
import type { PatientTimesQuery } from '../../gql/graphql.ts';

export const PatientTimesDocument = graphql(`
  query PatientTimes($patientId: ID!) {
    patientTimes(patientId: $patientId) {
      patientId
      patientName
      relation
      timeBlocks {
        id
        kind
        weekday
        startMinute
        endMinute
        validFrom
        validUntil
        startsAt
        endsAt
        note
        version
      }
      preference {
        fromMinute
        untilMinute
        preferredMemberIds
        compactDays
        version
      }
      separations {
        id
        otherPatientName
        setByName
        setAt
        liftedAt
        reason
      }
    }
  }
`);

export const AddPatientTimeBlockDocument = graphql(`
  mutation AddPatientTimeBlock($input: AddPatientTimeBlockInput!) {
    addPatientTimeBlock(input: $input) {
      ... on PatientTimeBlock {
        id
      }
      ...Refused
    }
  }
`);

export const RemovePatientTimeBlockDocument = graphql(`
  mutation RemovePatientTimeBlock($id: ID!, $version: Int!) {
    removePatientTimeBlock(id: $id, version: $version) {
      ... on Done {
        ok
      }
      ...Refused
    }
  }
`);

export const SetSchedulePreferenceDocument = graphql(`
  mutation SetSchedulePreference($input: SetSchedulePreferenceInput!) {
    setSchedulePreference(input: $input) {
      ... on SchedulePreference {
        version
      }
      ...Refused
    }
  }
`);

/** Whom the viewer treats: only two of them can be kept apart. */
export const TreatedPatientsDocument = graphql(`
  query TreatedPatients {
    patients(first: 100, filter: { mine: true }) {
      edges {
        node {
          id
          displayName
        }
      }
    }
  }
`);

export const SeparatePatientsDocument = graphql(`
  mutation SeparatePatients($input: SeparatePatientsInput!) {
    separatePatients(input: $input) {
      ... on PatientSeparation {
        id
        otherPatientName
      }
      ...Refused
    }
  }
`);

export const LiftSeparationDocument = graphql(`
  mutation LiftSeparation($id: ID!) {
    liftSeparation(id: $id) {
      ... on PatientSeparation {
        id
        liftedAt
      }
      ...Refused
    }
  }
`);

export type PatientTimes = PatientTimesQuery['patientTimes'];
export type TimeBlock = PatientTimes['timeBlocks'][number];
export type Separation = NonNullable<PatientTimes['separations']>[number];
