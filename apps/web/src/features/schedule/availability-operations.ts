import { graphql } from '../../gql/index.ts';

/** The clinic's day and its rooms; both change rarely. */
export const ScheduleFrameDocument = graphql(`
  query ScheduleFrame {
    scheduleSettings {
      dayStartMinute
      dayEndMinute
      slotMinutes
      weekdays
      lateCancelHours
    }
    rooms {
      id
      name
      kind
      maxSessions
      maxPatients
      active
    }
    equipment {
      id
      name
      quantity
      roomId
    }
  }
`);

/** When members and rooms can be booked on these days, and why a day is not like the others. */
export const ScheduleHoursDocument = graphql(`
  query ScheduleHours(
    $from: LocalDate!
    $until: LocalDate!
    $memberIds: [ID!]
    $roomIds: [ID!]
    $patientIds: [ID!]
  ) {
    availability(
      from: $from
      until: $until
      memberIds: $memberIds
      roomIds: $roomIds
      patientIds: $patientIds
    ) {
      kind
      id
      free {
        startsAt
        endsAt
      }
      unavailable {
        startsAt
        endsAt
        reason
      }
      otherwise
    }
    clinicClosures(from: $from, until: $until) {
      id
      startsOn
      endsOn
      reason
    }
  }
`);
