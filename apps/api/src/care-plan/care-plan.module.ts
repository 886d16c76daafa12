import { Module } from '@nestjs/common';
import { PatientsModule } from '../patients/index.ts';
import { AddGoal } from './add-goal.ts';
import { AddIntervention } from './add-intervention.ts';
import { AddPlanEntry } from './add-plan-entry.ts';
import { AnnouncePlanPresence } from './announce-plan-presence.ts';
import { ApplyCarePlanTemplate } from './apply-care-plan-template.ts';
import { CarePlanQueries } from './care-plan.queries.ts';
import { CarePlanRepository } from './care-plan.repository.ts';
import { DraftChanges } from './draft-changes.ts';
import { EditPlanEntry } from './edit-plan-entry.ts';
import { GoalRepository } from './goal.repository.ts';
import { CarePlanResolver, EpisodePlanResolver } from './graphql/care-plan.resolver.ts';
import { GoalResolver, InterventionResolver, SectionResolver } from './graphql/plan-entry.resolvers.ts';
import { PlanLiveResolver } from './graphql/plan-live.resolver.ts';
import { PlanVersionResolver } from './graphql/plan-version.resolver.ts';
import { TemplateAppliedResolver, TemplateResolver } from './graphql/template.resolver.ts';
import { InterventionGates } from './intervention-gates.ts';
import { InterventionRepository } from './intervention.repository.ts';
import { MakePlanVersion } from './make-plan-version.ts';
import { OpenCarePlan } from './open-care-plan.ts';
import { OpenSections } from './open-sections.ts';
import { PlanEntryQueries } from './plan-entry.queries.ts';
import { PlanEventStream } from './plan-event-stream.ts';
import { PlanEvents } from './plan-events.ts';
import { PlanPresenceQueries } from './plan-presence.queries.ts';
import { PlanPresenceRepository } from './plan-presence.repository.ts';
import { PlanRevisionQueries } from './plan-revision.queries.ts';
import { PlanRevisionRepository } from './plan-revision.repository.ts';
import { PlanScopes } from './plan-scopes.ts';
import { PlanSectionQueries } from './plan-section.queries.ts';
import { PlanVersionQueries } from './plan-version.queries.ts';
import { PlanVersionRepository } from './plan-version.repository.ts';
import { PlanWritingQueries } from './plan-writing.queries.ts';
import { PublishPlanVersion } from './publish-plan-version.ts';
import { SaveCarePlanTemplate } from './save-care-plan-template.ts';
import { SectionOwnership } from './section-ownership.ts';
import { SectionRepository } from './section.repository.ts';
import { SignOffPlanVersion } from './sign-off-plan-version.ts';
import { TemplateQueries } from './template.queries.ts';
import { TemplateRepository } from './template.repository.ts';
import { UpdateGoal } from './update-goal.ts';
import { UpdateIntervention } from './update-intervention.ts';
import { UpdateSection } from './update-section.ts';

const reads = [
  CarePlanQueries,
  PlanSectionQueries,
  PlanEntryQueries,
  PlanRevisionQueries,
  PlanVersionQueries,
  PlanPresenceQueries,
  PlanWritingQueries,
  TemplateQueries,
  DraftChanges,
];
const writes = [
  CarePlanRepository,
  SectionRepository,
  GoalRepository,
  InterventionRepository,
  PlanRevisionRepository,
  PlanVersionRepository,
  PlanPresenceRepository,
  TemplateRepository,
];
const useCases = [
  OpenCarePlan,
  OpenSections,
  AddPlanEntry,
  AddGoal,
  AddIntervention,
  EditPlanEntry,
  UpdateSection,
  UpdateGoal,
  UpdateIntervention,
  MakePlanVersion,
  PublishPlanVersion,
  SignOffPlanVersion,
  SaveCarePlanTemplate,
  ApplyCarePlanTemplate,
  AnnouncePlanPresence,
];
const resolvers = [
  CarePlanResolver,
  EpisodePlanResolver,
  SectionResolver,
  GoalResolver,
  InterventionResolver,
  PlanVersionResolver,
  TemplateResolver,
  TemplateAppliedResolver,
  PlanLiveResolver,
];

/** The one plan of an episode: written by every discipline at once, agreed in versions, seen live. */
@Module({
  imports: [PatientsModule],
  providers: [
    ...reads,
    ...writes,
    ...useCases,
    ...resolvers,
    PlanEvents,
    PlanEventStream,
    PlanScopes,
    SectionOwnership,
    InterventionGates,
  ],
  exports: [
    CarePlanQueries,
    DraftChanges,
    InterventionGates,
    MakePlanVersion,
    PlanEvents,
    PlanVersionQueries,
    PlanVersionRepository,
    PlanWritingQueries,
    SectionOwnership,
  ],
})
export class CarePlanModule {}
