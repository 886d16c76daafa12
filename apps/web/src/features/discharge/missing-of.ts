import type { DischargeFieldsFragment } from '../../gql/graphql.ts';

export type Judged = DischargeFieldsFragment['criteria'][number];

/** What is not met, and what nobody has looked at. */
export const missingOf = (criteria: readonly Judged[]): readonly Judged[] =>
  criteria.filter(({ finding }) => finding === null || finding === 'NOT_MET');
