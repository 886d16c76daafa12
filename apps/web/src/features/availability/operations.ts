import { graphql } from '../../gql/index.ts';
import type { MemberHoursQuery, RoomsQuery, WeekRulesQuery } from '../../gql/graphql.ts';

export const RoomFieldsFragment = graphql(`
  fragment RoomFields on Room {
    id
    name
    kind
    maxSessions
    maxPatients
    changeoverBeforeMinutes
    changeoverAfterMinutes
    active
    version
    hours {
      weekday
      startMinute
      endMinute
    }
  }
`);

export const RoomsDocument = graphql(`
  query Rooms {
    rooms(includeInactive: true) {
      ...RoomFields
    }
    equipment {
      id
      name
      quantity
      roomId
    }
  }
`);

export const CreateRoomDocument = graphql(`
  mutation CreateRoom($input: CreateRoomInput!) {
    createRoom(input: $input) {
      ... on Room {
        ...RoomFields
      }
      ...Refused
    }
  }
`);

export const UpdateRoomDocument = graphql(`
  mutation UpdateRoom($input: UpdateRoomInput!) {
    updateRoom(input: $input) {
      ... on Room {
        ...RoomFields
      }
      ...Refused
    }
  }
`);

export const MemberHoursDocument = graphql(`
  query MemberHours {
    members {
      id
      displayName
      active
      discipline {
        code
        clinical
      }
      skills {
        code
        name
      }
      workingHours {
        id
        validFrom
        validUntil
        maxDailyMinutes
        blocks {
          weekday
          startMinute
          endMinute
        }
      }
    }
  }
`);

export const SetWorkingHoursDocument = graphql(`
  mutation SetWorkingHours($input: SetWorkingHoursInput!) {
    setWorkingHours(input: $input) {
      ... on WorkingHours {
        id
      }
      ...Refused
    }
  }
`);

export const WeekRulesDocument = graphql(`
  query WeekRules {
    scheduleSettings {
      patientMaxRunMinutes
      patientMaxDailyMinutes
      memberMaxRunMinutes
      breakMinutes
      lunchMinutes
      lateCancelHours
      horizonWeeks
      weights {
        goal
        weight
      }
      version
    }
  }
`);

export const UpdateWeekRulesDocument = graphql(`
  mutation UpdateWeekRules($input: UpdateScheduleSettingsInput!) {
    updateScheduleSettings(input: $input) {
      ... on ScheduleSettings {
        version
      }
      ...Refused
    }
  }
`);

export type Room = RoomsQuery['rooms'][number];
export type HoursMember = MemberHoursQuery['members'][number];
export type WeekRules = WeekRulesQuery['scheduleSettings'];
