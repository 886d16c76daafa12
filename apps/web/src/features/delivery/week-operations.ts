import { graphql } from '../../gql/index.ts';
import type { DeliveredWeekQuery, PayerPoliciesQuery, UnplannedPatientQuery } from '../../gql/graphql.ts';

export const DeliveredWeekDocument = graphql(`
  query DeliveredWeek($patientId: ID!, $on: LocalDate!, $until: LocalDate!) {
    patient(id: $patientId) {
      id
      payerPolicy {
        id
        name
      }
      deliveredWeek(on: $on) {
        weekOf
        hasPlan
        disciplines {
          disciplineCode
          prescribedMinutesPerWeek
          prescribedMinutesPerDay
          bookedMinutes
          deliveredMinutes
          oneToOneMinutes
          toComeMinutes
          lost {
            cause
            minutes
          }
          days {
            on
            bookedMinutes
            deliveredMinutes
            toComeMinutes
            lost {
              cause
              minutes
            }
          }
        }
      }
      timedUnits(on: $on) {
        on
        disciplineCode
        policyName
        rule
        unitMinutes
        thresholdMinutes
        totalMinutes
        untimedMinutes
        wholeUnits
        remainderMinutes
        remainderCounts
        perService
        units
        lines {
          code
          timed
          minutes
          wholeUnits
          remainderMinutes
          units
        }
      }
      sessions(from: $on, until: $until) {
        id
        title
        disciplineCode
        startsAt
        endsAt
        localOn
        status
      }
      performanceProgress {
        activity {
          ...ActivityFields
        }
        attempts
        first
        last
        lastAt
        best
        trend
        history {
          ...PerformanceFields
        }
      }
    }
  }
`);

export const UnplannedPatientDocument = graphql(`
  query UnplannedPatient($id: ID!) {
    patient(id: $id) {
      id
      displayName
      currentEpisode {
        id
        carePlan {
          id
          interventions {
            id
            kind
            title
            minutes
            mode
            status
            disciplineCode
            coTreatingDisciplineCodes
          }
        }
      }
    }
  }
`);

export const PatientDayDocument = graphql(`
  query PatientDay($id: ID!, $on: LocalDate!) {
    patient(id: $id) {
      id
      sessions(from: $on, until: $on) {
        id
        title
        startsAt
        endsAt
        status
      }
    }
  }
`);

export const MyPatientsDocument = graphql(`
  query MyPatientsToTreat {
    today {
      date
      myPatients {
        id
        displayName
      }
    }
  }
`);

export const PayerPolicyFields = graphql(`
  fragment PayerPolicyFields on PayerPolicy {
    id
    name
    rule
    unitMinutes
    thresholdMinutes
    perService
    standard
    active
    version
    updatedAt
    updatedByName
    serviceCodes {
      interventionKind
      code
      timed
    }
  }
`);

export const PayerPoliciesDocument = graphql(`
  query PayerPolicies {
    payerPolicies {
      ...PayerPolicyFields
    }
  }
`);

export const CreatePayerPolicyDocument = graphql(`
  mutation CreatePayerPolicy($input: CreatePayerPolicyInput!) {
    createPayerPolicy(input: $input) {
      __typename
      ...PayerPolicyFields
      ...Refused
    }
  }
`);

export const UpdatePayerPolicyDocument = graphql(`
  mutation UpdatePayerPolicy($input: UpdatePayerPolicyInput!) {
    updatePayerPolicy(input: $input) {
      __typename
      ...PayerPolicyFields
      ...Refused
    }
  }
`);

export const SetPatientPayerDocument = graphql(`
  mutation SetPatientPayer($input: SetPatientPayerInput!) {
    setPatientPayer(input: $input) {
      ok
    }
  }
`);

type DeliveredPatient = NonNullable<DeliveredWeekQuery['patient']>;
export type WeekOfDelivery = DeliveredPatient['deliveredWeek'];
export type DisciplineWeek = WeekOfDelivery['disciplines'][number];
export type UnitDay = DeliveredPatient['timedUnits'][number];
export type SessionOfWeek = DeliveredPatient['sessions'][number];
export type ProgressRow = DeliveredPatient['performanceProgress'][number];
export type PayerPolicy = PayerPoliciesQuery['payerPolicies'][number];
type CurrentPlan = NonNullable<NonNullable<UnplannedPatientQuery['patient']>['currentEpisode']>['carePlan'];
export type PrescribedIntervention = NonNullable<CurrentPlan>['interventions'][number];
