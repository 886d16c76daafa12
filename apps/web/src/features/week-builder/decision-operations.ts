import { graphql } from '../../gql/index.ts';

export const BuildWeekDocument = graphql(`
  mutation BuildWeek($input: BuildWeekInput!) {
    buildWeek(input: $input) {
      ... on WeekProposal {
        id
      }
      ...Refused
    }
  }
`);

export const RepairWeekDocument = graphql(`
  mutation RepairWeek($input: RepairWeekInput!) {
    repairWeek(input: $input) {
      ... on RepairProposals {
        proposals {
          id
        }
      }
      ...Refused
    }
  }
`);

export const StopBuildDocument = graphql(`
  mutation StopBuild($proposalId: ID!) {
    stopBuild(proposalId: $proposalId) {
      ... on WeekProposal {
        id
        status
      }
      ...Refused
    }
  }
`);

export const PinSessionsDocument = graphql(`
  mutation PinSessions($input: PinSessionsInput!) {
    pinSessions(input: $input) {
      ... on WeekProposal {
        id
        version
      }
      ...Refused
    }
  }
`);

export const RebuildWeekDocument = graphql(`
  mutation RebuildWeek($proposalId: ID!, $seconds: Int) {
    rebuildWeek(proposalId: $proposalId, seconds: $seconds) {
      ... on WeekProposal {
        id
      }
      ...Refused
    }
  }
`);

export const AcceptProposalDocument = graphql(`
  mutation AcceptProposal($input: AcceptProposalInput!) {
    acceptProposal(input: $input) {
      ... on WeekProposal {
        id
        status
        version
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

export const DiscardProposalDocument = graphql(`
  mutation DiscardProposal($input: DecideProposalInput!) {
    discardProposal(input: $input) {
      ... on WeekProposal {
        id
        status
        version
      }
      ...Refused
    }
  }
`);

export const UndoProposalDocument = graphql(`
  mutation UndoProposal($input: DecideProposalInput!) {
    undoProposal(input: $input) {
      ... on WeekProposal {
        id
        status
        version
      }
      ...Refused
    }
  }
`);
