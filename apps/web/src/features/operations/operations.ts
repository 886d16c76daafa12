import { graphql } from '../../gql/index.ts';
import type { OperationsFigure, OperationsReportQuery } from '../../gql/graphql.ts';

export const OperationsReportDocument = graphql(`
  query OperationsReport($from: LocalDate!, $until: LocalDate!) {
    operationsReport(from: $from, until: $until) {
      from
      until
      responses {
        code
        count
        of
        rate
        low
        high
      }
      timers {
        code
        n
        mean
        median
        lowerQuartile
        upperQuartile
        stillWaiting
      }
      completion {
        code
        count
        of
        rate
        low
        high
      }
      endReasons {
        code
        count
      }
      disciplines {
        disciplineCode
        prescribedMinutes
        deliveredMinutes
      }
      sessions {
        code
        count
        of
        rate
        low
        high
      }
      notes {
        wants
        fromDays
        untilDays
        count
      }
      adverseEvents {
        eventClass
        count
        serious
      }
      runCharts {
        code
        centre
        upper
        lower
        weeks {
          weekOf
          value
          of
          signals
        }
      }
    }
  }
`);

export const OperationsRowsDocument = graphql(`
  query OperationsRows($from: LocalDate!, $until: LocalDate!, $figure: OperationsFigure!, $code: String!) {
    operationsRows(from: $from, until: $until, figure: $figure, code: $code) {
      partial
      rows {
        patientId
        patientName
        on
        until
        days
        detail
      }
    }
  }
`);

/** One figure of the report, to be opened. */
export interface OpenedFigure {
  readonly figure: OperationsFigure;
  readonly code: string;
  readonly label: string;
  /** A part of the period; left out: all of it. */
  readonly period?: { readonly from: string; readonly until: string };
}

export type OperationsReport = OperationsReportQuery['operationsReport'];
export type Rate = OperationsReport['sessions'][number];
export type Timer = OperationsReport['timers'][number];
export type Discipline = OperationsReport['disciplines'][number];
export type RunChart = OperationsReport['runCharts'][number];
