import { graphql } from '../../gql/index.ts';

export const SectionFieldsFragment = graphql(`
  fragment SectionFields on CarePlanSection {
    id
    disciplineCode
    summary
    precautions
    editable
    version
    updatedAt
    updatedByName
  }
`);

export const GoalFieldsFragment = graphql(`
  fragment GoalFields on Goal {
    id
    carePlanId
    ownWords
    description
    measure
    baseline
    target
    dueOn
    ownerDisciplineCode
    sharedDisciplineCodes
    lifecycle
    achievement
    editable
    version
    updatedAt
    updatedByName
  }
`);

export const InterventionFieldsFragment = graphql(`
  fragment InterventionFields on Intervention {
    id
    carePlanId
    kind
    title
    minutes
    timesPerDay
    daysPerWeek
    mode
    precautions
    disciplineCode
    coTreatingDisciplineCodes
    goalIds
    status
    editable
    version
    updatedAt
    updatedByName
  }
`);

export const PlanChangeFieldsFragment = graphql(`
  fragment PlanChangeFields on PlanChange {
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
`);

export const PlanViewersFragment = graphql(`
  fragment PlanViewers on CarePlan {
    id
    viewers {
      userId
      displayName
      disciplineCode
      since
    }
  }
`);

export const SignOffFieldsFragment = graphql(`
  fragment SignOffFields on PlanSignOff {
    disciplineCode
    signedAt
    signedByName
    credential
  }
`);

export const CarePlanDocument = graphql(`
  query CarePlan($id: ID!) {
    carePlan(id: $id) {
      id
      episodeId
      patientId
      status
      latestVersionNumber
      sections {
        ...SectionFields
      }
      goals {
        ...GoalFields
      }
      interventions {
        ...InterventionFields
      }
      draftChanges {
        ...PlanChangeFields
      }
      prescribedMinutes {
        disciplineCode
        minutesPerDay
        minutesPerWeek
      }
      versions {
        id
        number
        createdAt
        createdByName
        note
        signOffs {
          ...SignOffFields
        }
      }
      ...PlanViewers
    }
  }
`);

export const PlanVersionsDocument = graphql(`
  query PlanVersions($id: ID!) {
    carePlan(id: $id) {
      id
      patientId
      versions {
        id
        number
        createdAt
        createdByName
        note
        changes {
          ...PlanChangeFields
        }
        signOffs {
          ...SignOffFields
        }
        content {
          sections {
            disciplineCode
            summary
            precautions
            goals {
              id
              ownWords
              description
              measure
              baseline
              target
              dueOn
              sharedDisciplineCodes
              lifecycle
              achievement
            }
            interventions {
              id
              kind
              title
              minutes
              timesPerDay
              daysPerWeek
              mode
              precautions
              coTreatingDisciplineCodes
              goalIds
              status
            }
          }
        }
      }
    }
  }
`);

/** Viewers come with the event; what changed is fetched again, because a diff and sums hang on every entry. */
export const CarePlanChangedDocument = graphql(`
  subscription CarePlanChanged($carePlanId: ID!) {
    carePlanChanged(carePlanId: $carePlanId) {
      carePlanId
      kind
      entity
      entityId
      byName
      at
      carePlan {
        id
        ...PlanViewers
      }
    }
  }
`);

export const AnnouncePlanPresenceDocument = graphql(`
  mutation AnnouncePlanPresence($carePlanId: ID!, $leaving: Boolean!) {
    announcePlanPresence(carePlanId: $carePlanId, leaving: $leaving) {
      ok
    }
  }
`);

export const OpenCarePlanDocument = graphql(`
  mutation OpenCarePlan($episodeId: ID!) {
    openCarePlan(episodeId: $episodeId) {
      id
      episodeId
      status
    }
  }
`);

export const ConflictFieldsFragment = graphql(`
  fragment ConflictFields on EditConflict {
    currentVersion
    fields {
      field
      base
      yours
      theirs
      theirsByName
      theirsAt
    }
  }
`);

export const UpdateSectionDocument = graphql(`
  mutation UpdateCarePlanSection($input: UpdateSectionInput!) {
    updateCarePlanSection(input: $input) {
      __typename
      ... on CarePlanSection {
        ...SectionFields
      }
      ... on UserError {
        code
        message
        field
      }
      ...ConflictFields
    }
  }
`);

export const AddGoalDocument = graphql(`
  mutation AddGoal($input: AddGoalInput!) {
    addGoal(input: $input) {
      __typename
      ... on Goal {
        ...GoalFields
      }
      ... on UserError {
        code
        message
        field
      }
      ...ConflictFields
    }
  }
`);

export const UpdateGoalDocument = graphql(`
  mutation UpdateGoal($input: UpdateGoalInput!) {
    updateGoal(input: $input) {
      __typename
      ... on Goal {
        ...GoalFields
      }
      ... on UserError {
        code
        message
        field
      }
      ...ConflictFields
    }
  }
`);

export const AddInterventionDocument = graphql(`
  mutation AddIntervention($input: AddInterventionInput!) {
    addIntervention(input: $input) {
      __typename
      ... on Intervention {
        ...InterventionFields
      }
      ... on UserError {
        code
        message
        field
      }
      ...ConflictFields
    }
  }
`);

export const UpdateInterventionDocument = graphql(`
  mutation UpdateIntervention($input: UpdateInterventionInput!) {
    updateIntervention(input: $input) {
      __typename
      ... on Intervention {
        ...InterventionFields
      }
      ... on UserError {
        code
        message
        field
      }
      ...ConflictFields
    }
  }
`);

export const PublishPlanVersionDocument = graphql(`
  mutation PublishPlanVersion($input: PublishPlanVersionInput!) {
    publishPlanVersion(input: $input) {
      __typename
      ... on PlanVersion {
        id
        number
      }
      ... on UserError {
        code
        message
        field
      }
    }
  }
`);

export const SignOffPlanVersionDocument = graphql(`
  mutation SignOffPlanVersion($input: SignOffPlanVersionInput!) {
    signOffPlanVersion(input: $input) {
      __typename
      ... on PlanVersion {
        id
        number
        signOffs {
          ...SignOffFields
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

export const PlanTemplatesDocument = graphql(`
  query PlanTemplates {
    carePlanTemplates {
      id
      name
      description
      levelOfCare
      weeks
      active
      interventions {
        kind
        title
        minutes
        timesPerDay
        daysPerWeek
        mode
        precautions
        disciplineCode
      }
      goals {
        description
        measure
        target
        ownerDisciplineCode
        dueInWeeks
      }
    }
  }
`);

export const ApplyTemplateDocument = graphql(`
  mutation ApplyCarePlanTemplate($input: ApplyTemplateInput!) {
    applyCarePlanTemplate(input: $input) {
      __typename
      ... on TemplateApplied {
        goalsAdded
        interventionsAdded
      }
      ... on UserError {
        code
        message
        field
      }
    }
  }
`);

/** From the patient to the plan of the current episode. */
export const PatientPlanIdDocument = graphql(`
  query PatientPlanId($id: ID!) {
    patient(id: $id) {
      id
      currentEpisode {
        id
        state
        levelOfCare
        carePlan {
          id
        }
      }
    }
  }
`);
