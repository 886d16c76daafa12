import type { PlanVersionsQuery } from '../../gql/graphql.ts';

/** A plan version as it is shown whole and printed. */
export type PrintedVersion = PlanVersionsQuery['carePlan']['versions'][number];
