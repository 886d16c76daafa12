export { FamilyPlanModule } from './family-plan.module.ts';
export { PlanAcknowledgementQueries } from './plan-acknowledgement.queries.ts';
