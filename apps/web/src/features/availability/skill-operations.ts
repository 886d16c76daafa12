import { graphql } from '../../gql/index.ts';
import type { SkillsQuery } from '../../gql/graphql.ts';

export const SkillsDocument = graphql(`
  query Skills {
    skills {
      code
      name
      disciplineCode
    }
    members {
      id
      displayName
      active
      skills {
        code
      }
    }
  }
`);

export const SaveSkillDocument = graphql(`
  mutation SaveSkill($input: SaveSkillInput!) {
    saveSkill(input: $input) {
      ... on Skill {
        code
        name
      }
      ...Refused
    }
  }
`);

export const SetMemberSkillsDocument = graphql(`
  mutation SetMemberSkills($input: SetMemberSkillsInput!) {
    setMemberSkills(input: $input) {
      ... on Member {
        id
        skills {
          code
        }
      }
      ...Refused
    }
  }
`);

export type Skill = SkillsQuery['skills'][number];
export type SkilledMember = SkillsQuery['members'][number];
