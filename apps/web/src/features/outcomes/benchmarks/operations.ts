import { graphql } from '../../../gql/index.ts';
import type { BenchmarkFieldsFragment } from '../../../gql/graphql.ts';

export const BenchmarkFields = graphql(`
  fragment BenchmarkFields on Benchmark {
    code
    study
    citation
    population
    adults
    n
    measure
    instrument
    kind
    value
    sd
    anchor
    afterDays
    provenance
    contextReasons
    version
    hidden
    updatedAt
    byName
  }
`);

export const BenchmarkRowsDocument = graphql(`
  query BenchmarkRows {
    benchmarks(withdrawn: true) {
      ...BenchmarkFields
    }
  }
`);

export const BenchmarkVersionsDocument = graphql(`
  query BenchmarkVersions($code: String!) {
    benchmarkVersions(code: $code) {
      ...BenchmarkFields
    }
  }
`);

export const SaveBenchmarkDocument = graphql(`
  mutation SaveBenchmark($input: SaveBenchmarkInput!) {
    saveBenchmark(input: $input) {
      __typename
      ...BenchmarkFields
      ...Refused
    }
  }
`);

export type Benchmark = BenchmarkFieldsFragment;
