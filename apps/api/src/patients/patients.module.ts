import { Global, Module } from '@nestjs/common';
import { Access } from '../platform/access/access.ts';
import { PatientRelations } from '../platform/access/patient-relations.ts';
import { TeamModule } from '../team/index.ts';
import { AddToCareTeam } from './add-to-care-team.ts';
import { BreakGlassQueries } from './break-glass.queries.ts';
import { BreakGlassRepository } from './break-glass.repository.ts';
import { CareTeamQueries } from './care-team.queries.ts';
import { CareTeamRepository } from './care-team.repository.ts';
import { EndCareTeamMembership } from './end-care-team-membership.ts';
import { EpisodeGates } from './episode/episode-gates.ts';
import { EpisodeQueries } from './episode/episode.queries.ts';
import { EpisodeRepository } from './episode/episode.repository.ts';
import { EpisodeResolver } from './episode/graphql/episode.resolver.ts';
import { TransitionEpisode } from './episode/transition-episode.ts';
import { BreakGlassResolver } from './graphql/break-glass.resolver.ts';
import { CareTeamResolver } from './graphql/care-team.resolver.ts';
import { GuardianResolver } from './graphql/guardian.resolver.ts';
import { PatientListResolver } from './graphql/patient-list.resolver.ts';
import { PatientResolver } from './graphql/patient.resolver.ts';
import { GuardianQueries } from './guardian.queries.ts';
import { GuardianRepository } from './guardian.repository.ts';
import { HandOverCareTeam } from './hand-over-care-team.ts';
import { MakeCareTeamLead } from './make-care-team-lead.ts';
import { OpenBreakGlass } from './open-break-glass.ts';
import { OpenPagedAccess } from './open-paged-access.ts';
import { PatientQueries } from './patient.queries.ts';
import { PatientRelationQueries } from './patient-relation.queries.ts';
import { PatientRepository } from './patient.repository.ts';
import { PatientScopeKinds } from './patient-scope-kinds.queries.ts';
import { PatientSummaryQueries } from './patient-summary.queries.ts';
import { ReviewBreakGlass } from './review-break-glass.ts';
import { SaveGuardian } from './save-guardian.ts';
import { UpdatePatient } from './update-patient.ts';

/** Global, because it answers for every module how an actor stands to a patient. */
@Global()
@Module({
  imports: [TeamModule],
  providers: [
    Access,
    { provide: PatientRelations, useClass: PatientRelationQueries },
    PatientScopeKinds,
    PatientQueries,
    PatientSummaryQueries,
    PatientRepository,
    UpdatePatient,
    PatientResolver,
    PatientListResolver,
    GuardianQueries,
    GuardianRepository,
    SaveGuardian,
    GuardianResolver,
    CareTeamQueries,
    CareTeamRepository,
    AddToCareTeam,
    EndCareTeamMembership,
    HandOverCareTeam,
    MakeCareTeamLead,
    CareTeamResolver,
    BreakGlassQueries,
    BreakGlassRepository,
    OpenBreakGlass,
    OpenPagedAccess,
    ReviewBreakGlass,
    BreakGlassResolver,
    EpisodeGates,
    EpisodeQueries,
    EpisodeRepository,
    TransitionEpisode,
    EpisodeResolver,
  ],
  exports: [
    Access,
    CareTeamQueries,
    PatientRelations,
    PatientQueries,
    PatientSummaryQueries,
    EpisodeGates,
    EpisodeQueries,
    EpisodeRepository,
    TransitionEpisode,
    HandOverCareTeam,
    OpenPagedAccess,
  ],
})
export class PatientsModule {}
