import { graphql } from '../../gql/index.ts';

export const SessionFieldsFragment = graphql(`
  fragment SessionFields on TherapySession {
    id
    kind
    title
    disciplineCode
    startsAt
    endsAt
    localOn
    startMinute
    minutes
    timeZone
    roomId
    capacity
    status
    locked
    detached
    seriesId
    version
    canUndo
    members {
      memberId
      displayName
      disciplineCode
    }
    patients {
      patientId
      displayName
      interventionId
      attendance
      attendanceNote
      minutesDelivered
    }
  }
`);

/** All sessions of the days: filters are the page's own, so that they answer at once and clashes are seen. */
export const SessionsDocument = graphql(`
  query ScheduleSessions($from: LocalDate!, $until: LocalDate!) {
    sessions(from: $from, until: $until, includeCancelled: true) {
      ...SessionFields
    }
  }
`);

/** What only the open session shows. */
export const SessionDetailsDocument = graphql(`
  query SessionDetails($id: ID!) {
    session(id: $id) {
      ...SessionFields
      note
      occurrenceOn
      cancelReason
      cancelNote
      cancelledBy
      cancelledByName
      cancelledAt
      cancelledLate
      series {
        id
        rule
        startsOn
      }
      equipment {
        equipmentId
        name
        units
      }
      overrides {
        warning
        reason
        byName
        at
      }
    }
  }
`);

export const ScheduleChangedDocument = graphql(`
  subscription ScheduleChanged($from: LocalDate!, $until: LocalDate!) {
    scheduleChanged(from: $from, until: $until) {
      sessionIds
      kind
      from
      until
      byName
      at
    }
  }
`);

export const ScheduleMembersDocument = graphql(`
  query ScheduleMembers {
    members {
      id
      displayName
      active
      discipline {
        code
        clinical
      }
    }
  }
`);

/** Who can be booked; the scheduler's list and the care team's own. */
export const SchedulePatientsDocument = graphql(`
  query SchedulePatients($first: Int!, $after: String) {
    patients(
      first: $first
      after: $after
      filter: { states: [ADMITTED, PHASE1_ACTIVE, ON_HOLD, DISCHARGE_READY] }
    ) {
      edges {
        node {
          id
          displayName
          age
          relation
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** What the plan prescribes for one patient; a session can be for one of these. */
export const PrescribedDocument = graphql(`
  query PrescribedInterventions($id: ID!) {
    patient(id: $id) {
      id
      currentEpisode {
        id
        carePlan {
          id
          interventions {
            id
            title
            kind
            minutes
            mode
            disciplineCode
            status
          }
        }
      }
    }
  }
`);
