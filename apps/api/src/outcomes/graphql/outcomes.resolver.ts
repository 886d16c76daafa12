import {
  Args,
  createUnionType,
  ID,
  Mutation,
  Query,
  registerEnumType,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import type { IndicatorCode } from '@consilium/domain';
import { Requires } from '../../platform/access/requires.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { AskOutcomes } from '../ask-outcomes.ts';
import { BenchmarkQueries } from '../benchmark.queries.ts';
import { EXPORT_FORMATS, ExportReport, type ExportFormat } from '../export-report.ts';
import { FollowReport, type DeliveredRun } from '../follow-report.ts';
import { FreezeReport } from '../freeze-report.ts';
import { SaveBenchmark } from '../save-benchmark.ts';
import { SnapshotQueries } from '../snapshot.queries.ts';
import { Benchmark, SaveBenchmarkInput, SaveBenchmarkResult } from './benchmark.object.ts';
import { IndicatorCodeEnum } from './outcome-enums.ts';
import { OutcomeReportRun } from './report-run.object.ts';
import { OutcomeReport, OutcomeReportResult, OutcomeRows, ReportInput } from './report.object.ts';
import {
  OpenedSnapshot,
  OutcomeFile,
  OutcomeFileResult,
  OutcomeSnapshot,
  OutcomeSnapshotResult,
} from './snapshot.object.ts';

const ExportFormatEnum = enumOf(EXPORT_FORMATS);
registerEnumType(ExportFormatEnum, { name: 'OutcomeFormat', description: 'Kind of file.' });

const OutcomeRowsResult = createUnionType({
  name: 'OutcomeRowsResult',
  description: 'COHORT_TOO_FINE or CODE_UNKNOWN when refused.',
  types: () => [OutcomeRows, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : OutcomeRows),
});

const about = { type: () => ReportInput, description: 'Whom and what it is about.' };
const titled = { type: () => String, description: '1 to 120 characters.' };

@Resolver(() => OutcomeReport)
export class OutcomesResolver {
  constructor(
    private readonly ask: AskOutcomes,
    private readonly follow: FollowReport,
    private readonly freeze: FreezeReport,
    private readonly snapshots: SnapshotQueries,
    private readonly exports: ExportReport,
    private readonly benchmarkQueries: BenchmarkQueries,
    private readonly benchmark: SaveBenchmark,
  ) {}

  @Requires('outcome.read')
  @Query(() => OutcomeReportResult, { description: 'Outcomes of a cohort as of today, function first.' })
  outcomeReport(@Args('input', about) input: ReportInput): Promise<OutcomeReport | Refusal> {
    return this.ask.report(input);
  }

  @Requires('outcome.read')
  @Subscription(() => OutcomeReportRun, {
    description: 'The same report with how far it is while it is computed; unsubscribing gives it up.',
  })
  outcomeReportRun(@Args('input', about) input: ReportInput): AsyncIterableIterator<DeliveredRun> {
    return this.follow.run(input);
  }

  @Requires('outcome.read')
  @Query(() => OutcomeRowsResult, {
    description: 'The episodes behind a figure, of patients whose chart the viewer may open.',
  })
  outcomeRows(
    @Args('input', about) input: ReportInput,
    @Args('indicator', { type: () => IndicatorCodeEnum, description: 'The question.' })
    indicator: IndicatorCode,
    @Args('category', { type: () => String, description: 'The category.' }) category: string,
  ): Promise<OutcomeRows | Refusal> {
    return this.ask.rows(input, indicator, category);
  }

  @Requires('outcome.read')
  @Query(() => [OutcomeSnapshot], { description: 'Frozen reports, the newest first.' })
  outcomeSnapshots(): Promise<OutcomeSnapshot[]> {
    return this.snapshots.list();
  }

  @Requires('outcome.read')
  @Query(() => OpenedSnapshot, {
    description: 'A frozen report, computed again to see that it gives the same digits.',
  })
  outcomeSnapshot(
    @Args('id', { type: () => ID, description: 'The snapshot.' }) id: string,
  ): Promise<OpenedSnapshot> {
    return this.freeze.open(id);
  }

  @Requires('outcome.manage')
  @Mutation(() => OutcomeSnapshotResult, { description: 'Freezes a report with what it was computed from.' })
  freezeOutcomeReport(
    @Args('title', titled) title: string,
    @Args('input', about) input: ReportInput,
  ): Promise<OutcomeSnapshot | Refusal> {
    return this.freeze.freeze(title, input);
  }

  @Requires('outcome.export')
  @Mutation(() => OutcomeFileResult, { description: 'The report as a file; that it left is on record.' })
  exportOutcomes(
    @Args('input', about) input: ReportInput,
    @Args('format', { type: () => ExportFormatEnum, description: 'Kind of file.' }) format: ExportFormat,
    @Args('title', titled) title: string,
  ): Promise<OutcomeFile | Refusal> {
    return this.exports.run(input, format, title);
  }

  @Requires('outcome.read')
  @Query(() => [Benchmark], { description: 'Published figures, as shipped or as the clinic edited them.' })
  benchmarks(
    @Args('withdrawn', { type: () => Boolean, defaultValue: false, description: 'Those withdrawn as well.' })
    withdrawn: boolean,
  ): Promise<Benchmark[]> {
    return this.benchmarkQueries.list(withdrawn);
  }

  @Requires('outcome.read')
  @Query(() => [Benchmark], {
    description: 'A published figure as it stood, the newest first, as shipped last.',
  })
  benchmarkVersions(
    @Args('code', { type: () => String, description: 'Its code.' }) code: string,
  ): Promise<Benchmark[]> {
    return this.benchmarkQueries.versionsOf(code);
  }

  @Requires('outcome.manage')
  @Mutation(() => SaveBenchmarkResult, { description: 'Edits a published figure, or adds one.' })
  saveBenchmark(
    @Args('input', { type: () => SaveBenchmarkInput, description: 'The figure.' }) input: SaveBenchmarkInput,
  ): Promise<Benchmark | Refusal> {
    return this.benchmark.run(input);
  }
}
