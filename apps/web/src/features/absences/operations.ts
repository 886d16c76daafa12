import { graphql } from '../../gql/index.ts';
import type { AbsencesQuery, CoveredFragment } from '../../gql/graphql.ts';

export const CoveredFragmentDocument = graphql(`
  fragment Covered on CaseloadHandover {
    fromMemberId
    candidateIds
    sessions {
      sessionId
      title
      startsAt
      endsAt
      proposedMemberId
      patients {
        id
        displayName
      }
      refused {
        memberId
        why
      }
    }
  }
`);

export const AbsencesDocument = graphql(`
  query Absences($from: LocalDate!, $until: LocalDate!) {
    memberExceptions(from: $from, until: $until) {
      id
      memberId
      kind
      status
      startsAt
      endsAt
      note
      decidedByName
      decisionNote
      version
    }
  }
`);

/** Only for whoever decides: it reads the bookings of the time. */
export const AbsenceCoverDocument = graphql(`
  query AbsenceCover($from: LocalDate!, $until: LocalDate!, $memberId: ID!) {
    memberExceptions(from: $from, until: $until, memberId: $memberId) {
      id
      cover {
        ...Covered
      }
    }
  }
`);

export const RequestExceptionDocument = graphql(`
  mutation RequestException($input: RequestExceptionInput!) {
    requestException(input: $input) {
      ... on MemberException {
        id
        status
      }
      ...Refused
    }
  }
`);

export const DecideExceptionDocument = graphql(`
  mutation DecideException($input: DecideExceptionInput!) {
    decideException(input: $input) {
      ... on MemberException {
        id
        status
        version
      }
      ...Refused
    }
  }
`);

export const WithdrawExceptionDocument = graphql(`
  mutation WithdrawException($input: WithdrawExceptionInput!) {
    withdrawException(input: $input) {
      ... on MemberException {
        id
        status
        version
      }
      ...Refused
    }
  }
`);

export const CaseloadDocument = graphql(`
  query Caseload($memberId: ID!, $from: LocalDate!) {
    caseloadHandover(fromMemberId: $memberId, from: $from) {
      ...Covered
    }
  }
`);

export const HandOverCaseloadDocument = graphql(`
  mutation HandOverCaseload($input: HandOverCaseloadInput!) {
    handOverCaseload(input: $input) {
      ... on CaseloadHandedOver {
        sessionIds
      }
      ... on BookingClash {
        clashes {
          code
          message
          startsAt
        }
      }
      ...Refused
    }
  }
`);

export type Absence = AbsencesQuery['memberExceptions'][number];
export type Handover = CoveredFragment;
