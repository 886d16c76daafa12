import { Module } from '@nestjs/common';
import { AskOutcomes } from './ask-outcomes.ts';
import { BenchmarkQueries } from './benchmark.queries.ts';
import { BenchmarkRepository } from './benchmark.repository.ts';
import { ExportReport } from './export-report.ts';
import { FollowReport } from './follow-report.ts';
import { FreezeReport } from './freeze-report.ts';
import { EpisodeSubtypeResolver } from './graphql/episode-subtype.resolver.ts';
import { OutcomesResolver } from './graphql/outcomes.resolver.ts';
import { OutcomeInputQueries } from './outcome-input.queries.ts';
import { PatientNamesQueries } from './patient-names.queries.ts';
import { SaveBenchmark } from './save-benchmark.ts';
import { SetSubtype } from './set-subtype.ts';
import { SnapshotQueries } from './snapshot.queries.ts';
import { SnapshotRepository } from './snapshot.repository.ts';
import { SubtypeQueries } from './subtype.queries.ts';
import { SubtypeRepository } from './subtype.repository.ts';

/** What became of a cohort: classes, change, relapse and flow, frozen and handed out; published figures beside. */
@Module({
  providers: [
    OutcomeInputQueries,
    PatientNamesQueries,
    AskOutcomes,
    FollowReport,
    SnapshotQueries,
    SnapshotRepository,
    FreezeReport,
    ExportReport,
    BenchmarkQueries,
    BenchmarkRepository,
    SaveBenchmark,
    SubtypeQueries,
    SubtypeRepository,
    SetSubtype,
    EpisodeSubtypeResolver,
    OutcomesResolver,
  ],
})
export class OutcomesModule {}
