import { graphql } from '../../gql/index.ts';
import type {
  WeekDemandQuery,
  WeekProposalDetailsQuery,
  WeekProposalsQuery,
  WhyHereQuery,
} from '../../gql/graphql.ts';

/** Everybody and everything a week can name. */
export const WeekNamesDocument = graphql(`
  query WeekNames {
    members {
      id
      displayName
      active
      discipline {
        code
        clinical
      }
    }
    rooms {
      id
      name
      kind
      active
    }
    scheduleSettings {
      dayStartMinute
      dayEndMinute
      slotMinutes
      weekdays
    }
  }
`);

/** The children of the programme; the page asks until it has them all. */
export const WeekPatientsDocument = graphql(`
  query WeekPatients($after: String) {
    patients(
      first: 100
      after: $after
      filter: { states: [ADMITTED, PHASE1_ACTIVE, ON_HOLD, DISCHARGE_READY] }
    ) {
      edges {
        node {
          id
          displayName
          mrn
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const WeekDemandDocument = graphql(`
  query WeekDemand($weekOf: LocalDate!, $patientIds: [ID!]) {
    weekDemand(weekOf: $weekOf, patientIds: $patientIds) {
      weekOf
      lines {
        key
        kind
        title
        mode
        disciplineCodes
        patientIds
        sessions
        minutes
      }
      unasked {
        patientId
        interventionId
        reason
        sessions
        minutes
      }
      patients {
        patientId
        prescribedMinutes
        bookedMinutes
        askedMinutes
      }
    }
  }
`);

export const WeekProposalHeadFragment = graphql(`
  fragment WeekProposalHead on WeekProposal {
    id
    kind
    status
    weekOf
    basedOnId
    patientIds
    seconds
    queuedBehind
    total
    failure
    policy
    requestedName
    createdAt
    finishedAt
    decidedByName
    decidedAt
    canUndo
    version
    progress {
      iterations
      seconds
      score
      placed
      total
    }
  }
`);

export const WeekProposalsDocument = graphql(`
  query WeekProposals($weekOf: LocalDate!) {
    weekProposals(weekOf: $weekOf) {
      ...WeekProposalHead
    }
  }
`);

export const WeekProposalDocument = graphql(`
  query WeekProposalDetails($id: ID!) {
    weekProposal(id: $id) {
      ...WeekProposalHead
      score {
        goal
        count
        cost
      }
      comparison {
        moved
        restaffed
        reroomed
        dropped
        added
        kept
        forced
        collateral
        excused
        patientsAffected
      }
      hoursLost {
        patientId
        minutes
      }
      disruption {
        memberId
        roomId
        patientId
        startsAt
        endsAt
      }
      sessions {
        id
        kind
        title
        disciplineCode
        memberIds
        roomId
        startsAt
        endsAt
        localOn
        startMinute
        minutes
        locked
        pinned
        change
        forced
        accepted
        sessionId
        before {
          startsAt
          endsAt
          memberIds
          roomId
        }
        patients {
          patientId
          displayName
          excused
        }
      }
      unplaced {
        id
        title
        disciplineCode
        patientIds
        minutes
        reasons {
          level
          code
          message
          patientId
          disciplineCode
          roomKinds
          needed
          available
          starts
          ofStarts
          givesWayId
          startsAt
          memberIds
          roomId
        }
      }
    }
  }
`);

export const WhyHereDocument = graphql(`
  query WhyHere($proposalId: ID!, $sessionId: ID!) {
    whyHere(proposalId: $proposalId, sessionId: $sessionId) {
      sessionId
      fixed
      costs {
        goal
        cost
      }
      alternatives {
        startsAt
        endsAt
        memberIds
        roomId
        delta
        parts {
          goal
          cost
        }
      }
      blocked {
        code
        message
        starts
      }
      ofStarts
    }
  }
`);

export const WeekProposalChangedDocument = graphql(`
  subscription WeekProposalChanged($id: ID!) {
    weekProposalChanged(id: $id) {
      proposalId
      at
    }
  }
`);

export type WeekProposal = WeekProposalDetailsQuery['weekProposal'];
export type ProposalHead = WeekProposalsQuery['weekProposals'][number];
export type ProposedSession = WeekProposal['sessions'][number];
export type UnplacedSession = WeekProposal['unplaced'][number];
export type UnplacedReason = UnplacedSession['reasons'][number];
export type Demand = WeekDemandQuery['weekDemand'];
export type Explanation = WhyHereQuery['whyHere'];
