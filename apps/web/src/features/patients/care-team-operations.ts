import { graphql } from '../../gql/index.ts';

export const CareTeamFieldsFragment = graphql(`
  fragment CareTeamFields on CareTeamMembership {
    id
    teamRole
    lead
    startsOn
    endsOn
    current
    member {
      id
      displayName
      credential
      active
      discipline {
        code
        name
        colour
      }
    }
  }
`);

export const PatientTeamDocument = graphql(`
  query PatientTeam($id: ID!) {
    patient(id: $id) {
      id
      careTeam {
        ...CareTeamFields
      }
    }
  }
`);

export const TeamCandidatesDocument = graphql(`
  query TeamCandidates {
    members {
      id
      displayName
      credential
      active
      discipline {
        code
        name
        clinical
        sortOrder
      }
    }
  }
`);

export const AddToCareTeamDocument = graphql(`
  mutation AddToCareTeam($input: AddToCareTeamInput!) {
    addToCareTeam(input: $input) {
      __typename
      ... on CareTeamMembership {
        ...CareTeamFields
      }
      ...Refused
    }
  }
`);

export const EndCareTeamMembershipDocument = graphql(`
  mutation EndCareTeamMembership($input: EndCareTeamMembershipInput!) {
    endCareTeamMembership(input: $input) {
      __typename
      ... on CareTeamMembership {
        ...CareTeamFields
      }
      ...Refused
    }
  }
`);

export const MakeCareTeamLeadDocument = graphql(`
  mutation MakeCareTeamLead($membershipId: ID!) {
    makeCareTeamLead(membershipId: $membershipId) {
      __typename
      ... on CareTeamMembership {
        ...CareTeamFields
      }
      ...Refused
    }
  }
`);
