import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../availability/index.ts';
import { HoldsModule } from '../holds/index.ts';
import { SchedulingModule } from '../scheduling/index.ts';
import { AcceptBuild } from './accept-build.ts';
import { AcceptProposal } from './accept-proposal.ts';
import { AcceptRepair } from './accept-repair.ts';
import { AcceptedSessionRepository } from './accepted-sessions.repository.ts';
import { AskWeekDemand } from './ask-week-demand.ts';
import { BookedWeekQueries } from './booked-week.queries.ts';
import { BuildWeek } from './build-week.ts';
import { DiscardProposal } from './discard-proposal.ts';
import { DisruptedQueries } from './disrupted.queries.ts';
import { DisruptionRepository } from './disruption.repository.ts';
import { ExplainPlacement } from './explain-placement.ts';
import { WeekBuilderResolver } from './graphql/week-builder.resolver.ts';
import {
  ProposedSessionResolver,
  WeekProposalLiveResolver,
  WeekProposalResolver,
} from './graphql/week-proposal.resolver.ts';
import { InBackground } from './in-background.ts';
import { LoadWeek } from './load-week.ts';
import { PatientAudit } from './patient-audit.ts';
import { PatientNameQueries } from './patient-name.queries.ts';
import { PinSessions } from './pin-sessions.ts';
import { PlannedInterventionQueries } from './planned-interventions.queries.ts';
import { ProposalEventStream } from './proposal-event-stream.ts';
import { RebuildWeek } from './rebuild-week.ts';
import { RepairWeek } from './repair-week.ts';
import { RunRecord } from './run-record.ts';
import { SilentRunRepository } from './silent-runs.repository.ts';
import { SilentRuns } from './silent-runs.ts';
import { StartRun } from './start-run.ts';
import { StopBuild } from './stop-build.ts';
import { UndoProposal } from './undo-proposal.ts';
import { WeekProposalQueries } from './week-proposal.queries.ts';
import { WeekProposalRepository } from './week-proposal.repository.ts';
import { WeekRuns } from './week-runs.ts';

const reads = [
  BookedWeekQueries,
  DisruptedQueries,
  PatientNameQueries,
  PlannedInterventionQueries,
  WeekProposalQueries,
  LoadWeek,
];
const writes = [AcceptedSessionRepository, DisruptionRepository, SilentRunRepository, WeekProposalRepository];
const useCases = [
  AskWeekDemand,
  BuildWeek,
  StopBuild,
  PinSessions,
  RebuildWeek,
  RepairWeek,
  AcceptBuild,
  AcceptRepair,
  AcceptProposal,
  UndoProposal,
  DiscardProposal,
  ExplainPlacement,
  StartRun,
];
const runs = [PatientAudit, InBackground, RunRecord, WeekRuns, SilentRuns, ProposalEventStream];
const resolvers = [
  WeekBuilderResolver,
  WeekProposalResolver,
  ProposedSessionResolver,
  WeekProposalLiveResolver,
];

/** Weeks built from the plans, explained, repaired; booked only when somebody accepts them. */
@Module({
  imports: [AvailabilityModule, HoldsModule, SchedulingModule],
  providers: [...reads, ...writes, ...useCases, ...runs, ...resolvers],
})
export class WeekBuilderModule {}
