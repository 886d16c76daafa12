import { graphql } from '../../gql/index.ts';
import type { MyPatientsQuery, PatientProgressQuery } from '../../gql/graphql.ts';

export const PatientProgressDocument = graphql(`
  query PatientProgress($patientId: ID!, $on: LocalDate!) {
    patient(id: $patientId) {
      id
      currentEpisode {
        id
        state
        phase
        programmeDay
        admittedOn
        dischargedOn
      }
      deliveredWeek(on: $on) {
        hasPlan
        disciplines {
          disciplineCode
          prescribedMinutesPerWeek
          deliveredMinutes
        }
      }
      desensitizationProtocols {
        id
        site
        laterality
        status
        currentStep {
          key
          stimulusName
        }
        content {
          steps {
            key
          }
        }
      }
    }
    holds(patientId: $patientId) {
      id
      reason
      setByName
      setAt
      liftedAt
    }
    safetyFlags(patientId: $patientId) {
      id
      kind
      status
    }
    chartChanges(patientId: $patientId) {
      since
      changes {
        kind
        at
        byName
        count
      }
    }
  }
`);

export const MarkChartSeenDocument = graphql(`
  mutation MarkChartSeen($patientId: ID!) {
    markChartSeen(patientId: $patientId) {
      ok
    }
  }
`);

export const MakeProgressReportDocument = graphql(`
  mutation MakeProgressReport($input: ProgressReportInput!) {
    makeProgressReport(input: $input) {
      __typename
      ... on ProgressReportFile {
        fileName
        mediaType
        content
      }
      ...Refused
    }
  }
`);

export const MyPatientsDocument = graphql(`
  query MyPatients {
    myPatients {
      patientId
      patientName
      state
      daysInTreatment
      functionBand
      reasons
    }
  }
`);

export type Progress = PatientProgressQuery;
export type CaseloadRow = MyPatientsQuery['myPatients'][number];
