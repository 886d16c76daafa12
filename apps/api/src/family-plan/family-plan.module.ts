import { Module } from '@nestjs/common';
import { CarePlanModule } from '../care-plan/index.ts';
import { FamilyModule } from '../family/index.ts';
import { PatientsModule } from '../patients/index.ts';
import { AcknowledgePlanVersion } from './acknowledge-plan-version.ts';
import { FamilyPlanResolver } from './graphql/family-plan.resolver.ts';
import { PlanAcknowledgementResolver } from './graphql/plan-acknowledgement.resolver.ts';
import { PlanAcknowledgementQueries } from './plan-acknowledgement.queries.ts';
import { PlanAcknowledgementRepository } from './plan-acknowledgement.repository.ts';
import { ReadFamilyPlan } from './read-family-plan.ts';
import { ShownAcknowledgements } from './shown-acknowledgements.ts';

/** The plan as the family has it: they read it, stand behind a version, or ask about it. */
@Module({
  imports: [CarePlanModule, PatientsModule, FamilyModule],
  providers: [
    ...[PlanAcknowledgementQueries, PlanAcknowledgementRepository, ShownAcknowledgements],
    ...[AcknowledgePlanVersion, PlanAcknowledgementResolver, ReadFamilyPlan, FamilyPlanResolver],
  ],
  exports: [PlanAcknowledgementQueries],
})
export class FamilyPlanModule {}
