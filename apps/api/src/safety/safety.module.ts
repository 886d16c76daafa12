import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../availability/index.ts';
import { PatientsModule } from '../patients/index.ts';
import { TeamModule } from '../team/index.ts';
import { AdverseEventQueries } from './adverse-event.queries.ts';
import { AdverseEventRepository } from './adverse-event.repository.ts';
import { AnswerSafetyPage } from './answer-safety-page.ts';
import { CloseSafetyFlag } from './close-safety-flag.ts';
import { CrisisLineQueries } from './crisis-line.queries.ts';
import { CrisisLineRepository } from './crisis-line.repository.ts';
import { FamilyReaders } from './family-readers.ts';
import { AdverseEventResolver } from './graphql/adverse-event.resolver.ts';
import { CrisisLineResolver } from './graphql/crisis-line.resolver.ts';
import { OnCallResolver } from './graphql/on-call.resolver.ts';
import { SafetyFlagResolver } from './graphql/safety-flag.resolver.ts';
import { OnCallQueries } from './on-call.queries.ts';
import { OnCallRepository } from './on-call.repository.ts';
import { PageEscalation } from './page-escalation.ts';
import { PeopleToPageQueries } from './people-to-page.queries.ts';
import { RaiseSafetyFlag } from './raise-safety-flag.ts';
import { ReportAdverseEvent } from './report-adverse-event.ts';
import { ReviewAdverseEvent } from './review-adverse-event.ts';
import { SafetyFlagQueries } from './safety-flag.queries.ts';
import { SafetyFlagRepository } from './safety-flag.repository.ts';
import { SafetyFlags } from './safety-flags.ts';
import { SafetyPageStream } from './safety-page-stream.ts';
import { SafetyScopes } from './safety-scopes.queries.ts';
import { SaveCrisisLine } from './save-crisis-line.ts';
import { SetOnCall } from './set-on-call.ts';
import { UnansweredFlagQueries } from './unanswered-flag.queries.ts';

/** What somebody must look at the same day: flags, pages to those on duty, adverse events. */
@Module({
  imports: [PatientsModule, TeamModule, AvailabilityModule],
  providers: [
    SafetyScopes,
    PeopleToPageQueries,
    SafetyFlags,
    SafetyFlagQueries,
    SafetyFlagRepository,
    SafetyPageStream,
    FamilyReaders,
    RaiseSafetyFlag,
    AnswerSafetyPage,
    CloseSafetyFlag,
    SafetyFlagResolver,
    UnansweredFlagQueries,
    PageEscalation,
    OnCallQueries,
    OnCallRepository,
    SetOnCall,
    OnCallResolver,
    CrisisLineQueries,
    CrisisLineRepository,
    SaveCrisisLine,
    CrisisLineResolver,
    AdverseEventQueries,
    AdverseEventRepository,
    ReportAdverseEvent,
    ReviewAdverseEvent,
    AdverseEventResolver,
  ],
  exports: [SafetyFlags, FamilyReaders, CrisisLineQueries],
})
export class SafetyModule {}
