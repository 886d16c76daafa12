import { graphql } from '../../gql/index.ts';

export const TaskFieldsFragment = graphql(`
  fragment TaskFields on Task {
    id
    patientId
    patientName
    title
    detail
    ownerMemberId
    ownerName
    ownerDisciplineCode
    dueOn
    overdue
    status
    source
    createdAt
    createdByName
    closedAt
    closedByName
    cancelReason
    version
  }
`);

export const MyTasksDocument = graphql(`
  query MyTasks($first: Int!, $after: String) {
    myTasks(first: $first, after: $after) {
      edges {
        node {
          ...TaskFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const PatientTasksDocument = graphql(`
  query PatientTasks($id: ID!) {
    patient(id: $id) {
      id
      tasks {
        ...TaskFields
      }
    }
  }
`);

/** Who of the care team a task can be given to. */
export const TaskOwnersDocument = graphql(`
  query TaskOwners($id: ID!) {
    patient(id: $id) {
      id
      careTeam {
        id
        current
        member {
          id
          displayName
          discipline {
            code
          }
        }
      }
    }
  }
`);

export const CreateTaskDocument = graphql(`
  mutation CreateTask($input: CreateTaskInput!) {
    createTask(input: $input) {
      __typename
      ...TaskFields
      ...Refused
    }
  }
`);

export const UpdateTaskDocument = graphql(`
  mutation UpdateTask($input: UpdateTaskInput!) {
    updateTask(input: $input) {
      __typename
      ...TaskFields
      ...Refused
    }
  }
`);

export const CompleteTaskDocument = graphql(`
  mutation CompleteTask($id: ID!) {
    completeTask(id: $id) {
      __typename
      ...TaskFields
      ...Refused
    }
  }
`);

export const ReopenTaskDocument = graphql(`
  mutation ReopenTask($id: ID!) {
    reopenTask(id: $id) {
      __typename
      ...TaskFields
      ...Refused
    }
  }
`);

export const CancelTaskDocument = graphql(`
  mutation CancelTask($input: CancelTaskInput!) {
    cancelTask(input: $input) {
      __typename
      ...TaskFields
      ...Refused
    }
  }
`);
