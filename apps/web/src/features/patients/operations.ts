import { graphql } from '../../gql/index.ts';

export const PatientsDocument = graphql(`
  query Patients($first: Int!, $after: String, $filter: PatientFilter) {
    patients(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          id
          mrn
          displayName
          birthDate
          age
          episodeState
          phase
          relation
          leadName
          careTeamSize
          synthetic
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** First of all who it is and how the reader stands to them: everything else is asked for by what that allows. */
export const PatientDocument = graphql(`
  query Patient($id: ID!) {
    patient(id: $id) {
      id
      mrn
      displayName
      givenNames
      age
      birthDate
      synthetic
      relation
      breakGlassUntil
    }
  }
`);

export const PatientDetailsFragment = graphql(`
  fragment PatientDetails on Patient {
    id
    version
    displayName
    givenNames
    familyName
    preferredName
    pronouns
    sexForNorms
    genderIdentity
    birthDate
    turns18On
    languages
    interpreterNeeded
    school
  }
`);

export const GuardianFieldsFragment = graphql(`
  fragment GuardianFields on Guardian {
    id
    displayName
    relationship
    phone
    email
    proxyScope
    startsOn
    endsOn
    version
  }
`);

/** Where the episode is: what the family sees as well. */
export const EpisodeSummaryFragment = graphql(`
  fragment EpisodeSummary on EpisodeOfCare {
    id
    patientId
    state
    phase
    levelOfCare
    referredOn
    admittedOn
    dischargedOn
    programmeDay
    version
  }
`);

export const EpisodeFieldsFragment = graphql(`
  fragment EpisodeFields on EpisodeOfCare {
    ...EpisodeSummary
    transitions {
      id
      fromState
      toState
      at
      byName
      reasonCode
      reason
    }
    offeredTransitions {
      toState
      reasonCodes
      needsLevelOfCare
      blockedBy
    }
  }
`);

/** The header and the overview; parts that the policy refuses are not asked for. */
export const PatientChartDocument = graphql(`
  query PatientChart($id: ID!, $withHistory: Boolean!, $withTeam: Boolean!) {
    patient(id: $id) {
      id
      ...PatientDetails
      guardians {
        ...GuardianFields
      }
      careTeam @include(if: $withTeam) {
        ...CareTeamFields
      }
      currentEpisode {
        ...EpisodeSummary
      }
      episodeWithHistory: currentEpisode @include(if: $withHistory) {
        ...EpisodeFields
      }
    }
  }
`);

export const TransitionEpisodeDocument = graphql(`
  mutation TransitionEpisode($input: TransitionEpisodeInput!) {
    transitionEpisode(input: $input) {
      __typename
      ... on EpisodeOfCare {
        ...EpisodeFields
      }
      ...Refused
    }
  }
`);

export const UpdatePatientDocument = graphql(`
  mutation UpdatePatient($input: UpdatePatientInput!) {
    updatePatient(input: $input) {
      __typename
      ... on Patient {
        ...PatientDetails
      }
      ...Refused
    }
  }
`);

export const SaveGuardianDocument = graphql(`
  mutation SaveGuardian($input: SaveGuardianInput!) {
    saveGuardian(input: $input) {
      __typename
      ... on Guardian {
        ...GuardianFields
      }
      ...Refused
    }
  }
`);

export const OpenBreakGlassDocument = graphql(`
  mutation OpenBreakGlass($input: OpenBreakGlassInput!) {
    openBreakGlass(input: $input) {
      __typename
      ... on BreakGlassGrant {
        id
        patientId
        expiresAt
      }
      ...Refused
    }
  }
`);

/** What the list showed of a patient whose record stays closed. */
export const ClosedPatientFragment = graphql(`
  fragment ClosedPatient on PatientSummary {
    id
    mrn
    displayName
  }
`);
