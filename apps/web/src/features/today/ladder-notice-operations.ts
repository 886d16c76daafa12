import { graphql } from '../../gql/index.ts';
import type { MyLadderNoticesQuery } from '../../gql/graphql.ts';

export const MyLadderNoticesDocument = graphql(`
  query MyLadderNotices {
    myDesensitizationNotices {
      id
      patientId
      patientName
      kind
      createdAt
      seenAt
    }
  }
`);

export const SeeLadderNoticeDocument = graphql(`
  mutation SeeLadderNotice($id: ID!) {
    seeDesensitizationNotice(id: $id) {
      ok
    }
  }
`);

export type LadderNotice = MyLadderNoticesQuery['myDesensitizationNotices'][number];
