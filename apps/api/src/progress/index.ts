export { ProgressModule } from './progress.module.ts';
export { ReportFactsQueries } from './report-facts.queries.ts';
