import { graphql } from '../../gql/index.ts';
import type { FreedSlotsQuery, SlotCandidatesQuery, WaitingListQuery } from '../../gql/graphql.ts';

export const WaitingEntryFragment = graphql(`
  fragment WaitingEntry on WaitingListEntry {
    id
    patientId
    disciplineCode
    interventionId
    minutes
    weekdays
    fromMinute
    untilMinute
    earliestOn
    latestOn
    memberId
    priority
    status
    note
    waitingSince
    version
    patient {
      id
      displayName
      relation
    }
    offers {
      id
      startsAt
      endsAt
      memberId
      outcome
    }
  }
`);

export const WaitingListDocument = graphql(`
  query WaitingList {
    waitingList {
      ...WaitingEntry
    }
  }
`);

export const FreedSlotsDocument = graphql(`
  query FreedSlots($from: LocalDate!, $until: LocalDate!) {
    freedSlots(from: $from, until: $until) {
      sessionId
      startsAt
      endsAt
      memberId
      roomId
      disciplineCode
      fitting
    }
  }
`);

export const SlotCandidatesDocument = graphql(`
  query SlotCandidates($slot: SlotInput!) {
    slotCandidates(slot: $slot) {
      rank
      startsAt
      reasons
      misfits
      entry {
        id
        minutes
        patient {
          id
          displayName
          relation
        }
      }
    }
  }
`);

export const AddToWaitingListDocument = graphql(`
  mutation AddToWaitingList($input: AddToWaitingListInput!) {
    addToWaitingList(input: $input) {
      ... on WaitingListEntry {
        ...WaitingEntry
      }
      ...Refused
    }
  }
`);

export const UpdateWaitingListEntryDocument = graphql(`
  mutation UpdateWaitingListEntry($input: UpdateWaitingListEntryInput!) {
    updateWaitingListEntry(input: $input) {
      ... on WaitingListEntry {
        ...WaitingEntry
      }
      ...Refused
    }
  }
`);

export const WithdrawFromWaitingListDocument = graphql(`
  mutation WithdrawFromWaitingList($entryId: ID!) {
    withdrawFromWaitingList(entryId: $entryId) {
      ... on WaitingListEntry {
        id
        status
      }
      ...Refused
    }
  }
`);

export const OfferSlotDocument = graphql(`
  mutation OfferSlot($input: OfferSlotInput!) {
    offerSlot(input: $input) {
      ... on WaitingListEntry {
        ...WaitingEntry
      }
      ...Refused
    }
  }
`);

export const AcceptOfferDocument = graphql(`
  mutation AcceptOffer($input: AnswerOfferInput!) {
    acceptOffer(input: $input) {
      ... on WaitingListEntry {
        id
        status
      }
      ... on BookingClash {
        clashes {
          message
        }
      }
      ... on BookingWarned {
        warnings {
          code
        }
      }
      ...Refused
    }
  }
`);

export const DeclineOfferDocument = graphql(`
  mutation DeclineOffer($input: AnswerOfferInput!) {
    declineOffer(input: $input) {
      ... on WaitingListEntry {
        ...WaitingEntry
      }
      ...Refused
    }
  }
`);

export type WaitingEntry = WaitingListQuery['waitingList'][number];
export type Freed = FreedSlotsQuery['freedSlots'][number];
export type Candidate = SlotCandidatesQuery['slotCandidates'][number];
