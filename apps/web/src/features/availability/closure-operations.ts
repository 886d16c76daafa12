import { graphql } from '../../gql/index.ts';
import type { BookedDuringQuery, ClosuresQuery } from '../../gql/graphql.ts';

export const ClosuresDocument = graphql(`
  query Closures($from: LocalDate!, $until: LocalDate!) {
    clinicClosures(from: $from, until: $until) {
      id
      startsOn
      endsOn
      reason
    }
    rooms {
      id
      name
      closures(from: $from, until: $until) {
        id
        startsAt
        endsAt
        reason
      }
    }
  }
`);

/** What is booked on some days; who may not know a patient sees no name. */
export const BookedDuringDocument = graphql(`
  query BookedDuring($from: LocalDate!, $until: LocalDate!, $roomIds: [ID!]) {
    sessions(from: $from, until: $until, roomIds: $roomIds) {
      id
      title
      status
      startsAt
      endsAt
      localOn
      members {
        memberId
        displayName
      }
    }
  }
`);

export const AddRoomClosureDocument = graphql(`
  mutation AddRoomClosure($input: AddRoomClosureInput!) {
    addRoomClosure(input: $input) {
      ... on RoomClosure {
        id
      }
      ...Refused
    }
  }
`);

export const RemoveRoomClosureDocument = graphql(`
  mutation RemoveRoomClosure($id: ID!) {
    removeRoomClosure(id: $id) {
      ok
    }
  }
`);

export const AddClinicClosureDocument = graphql(`
  mutation AddClinicClosure($input: AddClinicClosureInput!) {
    addClinicClosure(input: $input) {
      ... on ClinicClosure {
        id
      }
      ...Refused
    }
  }
`);

export const RemoveClinicClosureDocument = graphql(`
  mutation RemoveClinicClosure($id: ID!) {
    removeClinicClosure(id: $id) {
      ok
    }
  }
`);

export type ClinicClosure = ClosuresQuery['clinicClosures'][number];
export type ClosableRoom = ClosuresQuery['rooms'][number];
export type RoomClosure = ClosableRoom['closures'][number];
export type BookedSession = BookedDuringQuery['sessions'][number];
