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
    ratable
    scale {
      ...GoalScaleFields
    }
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
      goalAttainment {
        ...AttainmentFields
      }
      ...PlanViewers
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
