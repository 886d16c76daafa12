import { graphql } from '../../gql/index.ts';
import type {
  BenchmarksQuery,
  OutcomeReportFieldsFragment,
  OutcomeReportRunSubscription,
} from '../../gql/graphql.ts';

export const OutcomeReportFields = graphql(`
  fragment OutcomeReportFields on OutcomeReport {
    asOf
    minimumCell
    episodes
    indicators {
      code
      due
      missing
      notYetDue
      categories {
        category
        count
        observed {
          count
          of
          rate
          interval {
            low
            high
          }
        }
        intention {
          count
          of
          rate
          interval {
            low
            high
          }
        }
      }
    }
    disability {
      ...OutcomeChangeFields
    }
    pain {
      ...OutcomeChangeFields
    }
    relapse {
      n
      medianDays
      steps {
        days
        atRisk
        free
        interval {
          low
          high
        }
      }
    }
    flow {
      referred
      stages {
        code
        count
      }
      followUps {
        followUp
        states {
          code
          count
        }
      }
    }
  }
`);

export const OutcomeChangeFields = graphql(`
  fragment OutcomeChangeFields on OutcomeChange {
    n
    before {
      mean
      sd
    }
    after {
      mean
      sd
    }
    effect {
      g
      interval {
        low
        high
      }
    }
  }
`);

export const OutcomeReportDocument = graphql(`
  query OutcomeReport($input: ReportInput!) {
    outcomeReport(input: $input) {
      __typename
      ... on OutcomeReport {
        ...OutcomeReportFields
      }
      ...Refused
    }
  }
`);

export const OutcomeReportRunDocument = graphql(`
  subscription OutcomeReportRun($input: ReportInput!) {
    outcomeReportRun(input: $input) {
      stage
      done
      of
      result {
        __typename
        ... on OutcomeReport {
          ...OutcomeReportFields
        }
        ...Refused
      }
    }
  }
`);

export const OutcomeRowsDocument = graphql(`
  query OutcomeRows($input: ReportInput!, $indicator: IndicatorCode!, $category: String!) {
    outcomeRows(input: $input, indicator: $indicator, category: $category) {
      __typename
      ... on OutcomeRows {
        partial
        rows {
          patientId
          patientName
          anchorOn
          assessedOn
          fdi
          painUsual
        }
      }
      ...Refused
    }
  }
`);

export const OutcomeSnapshotsDocument = graphql(`
  query OutcomeSnapshots {
    outcomeSnapshots {
      id
      title
      asOf
      hash
      createdAt
      byName
    }
  }
`);

export const OutcomeSnapshotDocument = graphql(`
  query OutcomeSnapshot($id: ID!) {
    outcomeSnapshot(id: $id) {
      reproduced
      snapshot {
        id
        title
        asOf
        hash
        byName
        createdAt
      }
      report {
        ...OutcomeReportFields
      }
    }
  }
`);

export const FreezeOutcomeReportDocument = graphql(`
  mutation FreezeOutcomeReport($title: String!, $input: ReportInput!) {
    freezeOutcomeReport(title: $title, input: $input) {
      __typename
      ... on OutcomeSnapshot {
        id
        title
      }
      ...Refused
    }
  }
`);

export const ExportOutcomesDocument = graphql(`
  mutation ExportOutcomes($input: ReportInput!, $format: OutcomeFormat!, $title: String!) {
    exportOutcomes(input: $input, format: $format, title: $title) {
      __typename
      ... on OutcomeFile {
        fileName
        mediaType
        content
      }
      ...Refused
    }
  }
`);

export const BenchmarksDocument = graphql(`
  query Benchmarks {
    benchmarks {
      code
      study
      citation
      population
      n
      measure
      kind
      value
      sd
      provenance
      contextReasons
    }
  }
`);

export type ReportRun = OutcomeReportRunSubscription['outcomeReportRun'];
export type Report = OutcomeReportFieldsFragment;
export type IndicatorFigures = Report['indicators'][number];
export type CategoryFigure = IndicatorFigures['categories'][number];
export type BenchmarkRow = BenchmarksQuery['benchmarks'][number];
