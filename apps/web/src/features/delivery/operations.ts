import { graphql } from '../../gql/index.ts';
import type { BedsideQuery } from '../../gql/graphql.ts';

export const PerformanceFields = graphql(`
  fragment PerformanceFields on Performance {
    id
    activityCode
    activityName
    unit
    better
    value
    note
    occurredAt
    lateEntry
    byName
    enteredInErrorAt
    beatsBest
    bestBefore
  }
`);

export const DeliveryFields = graphql(`
  fragment DeliveryFields on InterventionDelivery {
    id
    interventionId
    kind
    disciplineCode
    memberId
    startedAt
    endedAt
    minutes
    oneToOne
    correctsId
    lateEntry
    byName
    enteredInErrorAt
    enteredInErrorWhy
  }
`);

export const ActivityFields = graphql(`
  fragment ActivityFields on PerformanceActivity {
    code
    name
    unit
    better
    own
  }
`);

export const BedsideDocument = graphql(`
  query Bedside($sessionId: ID!) {
    bedsideSession(sessionId: $sessionId) {
      sessionId
      otherPatients
      session {
        id
        title
        kind
        disciplineCode
        startsAt
        endsAt
        minutes
        localOn
        status
        version
        room {
          name
        }
        members {
          memberId
          displayName
          disciplineCode
        }
        patients {
          patientId
          displayName
          attendance
        }
      }
      delivery {
        sessionId
        startedAt
        startedByName
        finishedAt
        unplanned
      }
      patients {
        sessionId
        patientId
        planned {
          interventionId
          kind
          title
          minutes
          mode
          disciplineCode
          coTreatingDisciplineCodes
          precautions
          booked
        }
        presence {
          id
          attendance
          arrivedAt
          leftAt
          lossReason
          lossNote
          byName
        }
        deliveries {
          ...DeliveryFields
        }
        performed {
          ...PerformanceFields
        }
        progress {
          activity {
            ...ActivityFields
          }
          attempts
          last
          lastAt
          best
          trend
        }
      }
    }
    performanceActivities {
      ...ActivityFields
    }
  }
`);

export type Bedside = BedsideQuery['bedsideSession'];
export type BedsidePatient = Bedside['patients'][number];
export type PlannedIntervention = BedsidePatient['planned'][number];
export type Delivery = BedsidePatient['deliveries'][number];
export type Attempt = BedsidePatient['performed'][number];
export type Progress = BedsidePatient['progress'][number];
export type Activity = BedsideQuery['performanceActivities'][number];
