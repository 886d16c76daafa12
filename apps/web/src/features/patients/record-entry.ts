import type { PatientRecordQuery } from '../../gql/graphql.ts';

/** One entry of the record as it came with a referral. */
export type RecordEntry = PatientRecordQuery['patient']['record']['entries'][number];
