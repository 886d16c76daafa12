import { graphql } from '../../gql/index.ts';

export const BuildWeekDocument = graphql(`
  mutation BuildWeek($input: BuildWeekInput!) {
    buildWeek(input: $input) {
      ... on WeekProposal {
        id
      }
      ... on UserError {
        code
        message
        field
      }
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
      ... on UserError {
        code
        message
        field
      }
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
      ... on UserError {
        code
        message
        field
      }
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
      ... on UserError {
        code
        message
        field
      }
    }
  }
`);

export const RebuildWeekDocument = graphql(`
  mutation RebuildWeek($proposalId: ID!, $seconds: Int) {
    rebuildWeek(proposalId: $proposalId, seconds: $seconds) {
      ... on WeekProposal {
        id
      }
      ... on UserError {
        code
        message
        field
      }
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
      ... on UserError {
        code
        message
        field
      }
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
      ... on UserError {
        code
        message
        field
      }
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
      ... on UserError {
        code
        message
        field
      }
    }
  }
`);
