import { graphql } from '../../gql/index.ts';
import type { OperationsReportQuery } from '../../gql/graphql.ts';

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

export type OperationsReport = OperationsReportQuery['operationsReport'];
export type Rate = OperationsReport['sessions'][number];
export type Timer = OperationsReport['timers'][number];
export type Discipline = OperationsReport['disciplines'][number];
export type RunChart = OperationsReport['runCharts'][number];
