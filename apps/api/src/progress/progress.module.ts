import { Module } from '@nestjs/common';
import { CoverageModule } from '../coverage/index.ts';
import { CaseloadQueries } from './caseload.queries.ts';
import { CourseQueries } from './course.queries.ts';
import { ChartChangesQueries } from './chart-changes.queries.ts';
import { ChartViewRepository } from './chart-view.repository.ts';
import { ProgressResolver } from './graphql/progress.resolver.ts';
import { MakeProgressReport } from './make-progress-report.ts';
import { ReportFactsQueries } from './report-facts.queries.ts';
import { SeeChart } from './see-chart.ts';

/** The course of one patient and of one's own patients: what is new, and what needs a decision. */
@Module({
  imports: [CoverageModule],
  providers: [
    ChartChangesQueries,
    ChartViewRepository,
    SeeChart,
    CaseloadQueries,
    CourseQueries,
    ReportFactsQueries,
    MakeProgressReport,
    ProgressResolver,
  ],
  exports: [ReportFactsQueries],
})
export class ProgressModule {}
