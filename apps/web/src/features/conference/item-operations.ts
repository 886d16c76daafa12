import { graphql } from '../../gql/index.ts';

export const ConferenceSheetFieldsFragment = graphql(`
  fragment ConferenceSheetFields on ConferenceSheet {
    on
    since
    episodeState
    subtype
    programmeDay
    attended
    expected
    openSafetyFlags
    goals {
      goalId
      words
      target
      disciplineCodes
      lifecycle
      achievement
      level
      levelBefore
      movement
      dueOn
    }
    minutes {
      disciplineCode
      prescribed
      delivered
    }
    holds {
      holdId
      wholeProgramme
      site
      laterality
      modality
      activity
      protocolId
      reason
      reviewOn
      overdue
    }
    expectedDischargeOn
    barriers
    criteriaMet
    criteriaCounted
    weanings {
      medicationId
      name
      doseUnit
      currentStep {
        startsOn
        doseValue
        timesPerDay
      }
      nextStep {
        startsOn
        doseValue
        timesPerDay
      }
      heldSince
    }
    tasks {
      taskId
      title
      ownerName
      ownerDisciplineCode
      dueOn
      overdue
    }
    ladders {
      protocolId
      site
      laterality
      step
      of
      stepBefore
    }
    scores {
      instrumentCode
      scaleCode
      value
      band
      on
      before
      first
    }
    performances {
      activityCode
      name
      unit
      first
      last
      best
    }
  }
`);

export const ConferencePointFragment = graphql(`
  fragment ConferencePoint on ConferenceFlag {
    id
    text
    disciplineCode
    raisedByName
    raisedAt
    mine
  }
`);

export const ConferenceDecisionFieldsFragment = graphql(`
  fragment ConferenceDecisionFields on ConferenceDecision {
    id
    kind
    text
    task {
      id
      ownerName
      ownerDisciplineCode
      dueOn
      status
    }
    decidedAt
    recordedByName
    withdrawnAt
    withdrawnByName
  }
`);

export const AgendaPartFragment = graphql(`
  fragment AgendaPart on AgendaItem {
    ...AgendaEntry
    conferenceId
    summary
    nextReviewOn
    signedAt
    signedByName
    signedCredential
    carePlanId
    planVersionNumber
    sheet {
      ...ConferenceSheetFields
    }
    flagsRaised {
      ...ConferencePoint
    }
    decisions {
      ...ConferenceDecisionFields
    }
    documentationGaps {
      code
      found
      needed
      names
    }
    draftChanges {
      kind
      entity
      entityId
      disciplineCode
      title
      field
      before
      after
      byName
      at
    }
    planVersion {
      id
      number
      changes {
        kind
        entity
        entityId
        disciplineCode
        title
        field
        before
        after
        byName
        at
      }
    }
  }
`);

export const AgendaPartDocument = graphql(`
  query AgendaPart($id: ID!) {
    agendaItem(id: $id) {
      ...AgendaPart
    }
  }
`);

export const ConferencePapersDocument = graphql(`
  query ConferencePapers($id: ID!) {
    conference(id: $id) {
      ...ConferenceFields
      agenda {
        ...AgendaPart
      }
    }
  }
`);

export const WriteAgendaItemDocument = graphql(`
  mutation WriteAgendaItem($input: WriteAgendaItemInput!) {
    writeAgendaItem(input: $input) {
      __typename
      ...AgendaPart
      ...Refused
    }
  }
`);

export const DeferAgendaItemDocument = graphql(`
  mutation DeferAgendaItem($itemId: ID!) {
    deferAgendaItem(itemId: $itemId) {
      __typename
      ...AgendaPart
      ...Refused
    }
  }
`);

export const SignAgendaItemDocument = graphql(`
  mutation SignAgendaItem($input: SignAgendaItemInput!) {
    signAgendaItem(input: $input) {
      __typename
      ...AgendaPart
      ...Refused
    }
  }
`);

export const RecordConferenceDecisionDocument = graphql(`
  mutation RecordConferenceDecision($input: RecordDecisionInput!) {
    recordConferenceDecision(input: $input) {
      __typename
      ...ConferenceDecisionFields
      ...Refused
    }
  }
`);

export const WithdrawConferenceDecisionDocument = graphql(`
  mutation WithdrawConferenceDecision($id: ID!) {
    withdrawConferenceDecision(id: $id) {
      __typename
      ...ConferenceDecisionFields
      ...Refused
    }
  }
`);

export const PatientPointsDocument = graphql(`
  query PatientPoints($id: ID!) {
    patient(id: $id) {
      id
      conferenceFlags {
        ...ConferencePoint
      }
    }
  }
`);

export const RaiseConferenceFlagDocument = graphql(`
  mutation RaiseConferenceFlag($input: RaiseConferenceFlagInput!) {
    raiseConferenceFlag(input: $input) {
      __typename
      ...ConferencePoint
      ...Refused
    }
  }
`);

export const WithdrawConferenceFlagDocument = graphql(`
  mutation WithdrawConferenceFlag($id: ID!) {
    withdrawConferenceFlag(id: $id) {
      __typename
      ...ConferencePoint
      ...Refused
    }
  }
`);
