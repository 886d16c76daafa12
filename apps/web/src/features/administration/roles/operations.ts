import type { AccessMatrixQuery } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';

export const AccessMatrixDocument = graphql(`
  query AccessMatrix {
    accessMatrix {
      operation
      module
      cells {
        role
        anyone
        relations
        ownSectionOnly
      }
    }
  }
`);

export type AccessRow = AccessMatrixQuery['accessMatrix'][number];
export type AccessCell = AccessRow['cells'][number];
