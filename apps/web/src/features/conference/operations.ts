import { graphql } from '../../gql/index.ts';

export const ConferenceRowFragment = graphql(`
  fragment ConferenceRow on Conference {
    id
    title
    startsAt
    minutes
    status
    startedAt
    stoppedAt
    createdByName
    hiddenItems
    agenda {
      id
      patientName
      status
    }
    attendance {
      memberId
    }
  }
`);

export const AgendaEntryFragment = graphql(`
  fragment AgendaEntry on AgendaItem {
    id
    patientId
    patientName
    position
    status
    discussedSeconds
    discussingSince
    relation
    version
  }
`);

export const ConferenceFieldsFragment = graphql(`
  fragment ConferenceFields on Conference {
    id
    title
    startsAt
    minutes
    status
    startedAt
    stoppedAt
    createdByName
    hiddenItems
    version
    agenda {
      ...AgendaEntry
    }
    attendance {
      memberId
      name
      credential
      disciplineCode
      joinedAt
      leftAt
      signedAt
    }
  }
`);

export const ConferencesDocument = graphql(`
  query Conferences($first: Int!, $after: String) {
    conferences(first: $first, after: $after) {
      edges {
        node {
          ...ConferenceRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ConferenceDocument = graphql(`
  query Conference($id: ID!) {
    conference(id: $id) {
      ...ConferenceFields
    }
  }
`);

export const ConferenceChangedDocument = graphql(`
  subscription ConferenceChanged($conferenceId: ID!) {
    conferenceChanged(conferenceId: $conferenceId) {
      at
    }
  }
`);

export const AgendaCandidatesDocument = graphql(`
  query AgendaCandidates {
    agendaCandidates {
      patientId
      name
      lastConferenceOn
      expectedDischargeOn
      openFlags
    }
  }
`);

export const PlanConferenceDocument = graphql(`
  mutation PlanConference($input: PlanConferenceInput!) {
    planConference(input: $input) {
      __typename
      ...ConferenceRow
      ...Refused
    }
  }
`);

export const ChangeAgendaDocument = graphql(`
  mutation ChangeAgenda($input: ChangeAgendaInput!) {
    changeAgenda(input: $input) {
      __typename
      ...ConferenceFields
      ...Refused
    }
  }
`);

export const StartConferenceDocument = graphql(`
  mutation StartConference($conferenceId: ID!) {
    startConference(conferenceId: $conferenceId) {
      __typename
      ...ConferenceFields
      ...Refused
    }
  }
`);

export const StopConferenceDocument = graphql(`
  mutation StopConference($conferenceId: ID!) {
    stopConference(conferenceId: $conferenceId) {
      __typename
      ...ConferenceFields
      ...Refused
    }
  }
`);

export const CallOffConferenceDocument = graphql(`
  mutation CallOffConference($conferenceId: ID!) {
    callOffConference(conferenceId: $conferenceId) {
      __typename
      ...ConferenceFields
      ...Refused
    }
  }
`);

export const SignConferenceMinutesDocument = graphql(`
  mutation SignConferenceMinutes($conferenceId: ID!) {
    signConferenceMinutes(conferenceId: $conferenceId) {
      __typename
      ...ConferenceFields
      ...Refused
    }
  }
`);

export const RecordConferenceAttendanceDocument = graphql(`
  mutation RecordConferenceAttendance($input: ConferenceAttendanceInput!) {
    recordConferenceAttendance(input: $input) {
      __typename
      ...ConferenceFields
      ...Refused
    }
  }
`);

export const DiscussAgendaItemDocument = graphql(`
  mutation DiscussAgendaItem($input: DiscussInput!) {
    discussAgendaItem(input: $input) {
      __typename
      ...ConferenceFields
      ...Refused
    }
  }
`);
