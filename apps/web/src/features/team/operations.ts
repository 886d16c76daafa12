import type { MembersQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

export const MemberFieldsFragment = graphql(`
  fragment MemberFields on Member {
    id
    displayName
    givenName
    familyName
    credential
    activeFrom
    activeUntil
    active
    roles
    email
    version
    discipline {
      code
      name
    }
    supervisor {
      id
      displayName
    }
  }
`);

export const MembersDocument = graphql(`
  query Members($filter: MemberFilter) {
    members(filter: $filter) {
      ...MemberFields
    }
  }
`);

export const DisciplinesDocument = graphql(`
  query Disciplines {
    disciplines {
      code
      name
      clinical
      sortOrder
    }
  }
`);

export type Member = MembersQuery['members'][number];
