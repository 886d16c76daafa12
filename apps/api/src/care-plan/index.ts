export { CarePlanModule } from './care-plan.module.ts';
export { CarePlanQueries } from './care-plan.queries.ts';
export { DraftChanges } from './draft-changes.ts';
export { InterventionGates } from './intervention-gates.ts';
export {
  DeliveryModeEnum,
  DifferenceKindEnum,
  GoalAchievementEnum,
  GoalLifecycleEnum,
  InterventionKindEnum,
} from './graphql/plan-enums.ts';
export { CarePlan } from './graphql/care-plan.object.ts';
export { Goal } from './graphql/goal.object.ts';
export { PlanChange } from './graphql/plan-change.object.ts';
export { PlanVersion } from './graphql/plan-version.object.ts';
export { MakePlanVersion } from './make-plan-version.ts';
export { PlanEvents } from './plan-events.ts';
export { PlanVersionQueries } from './plan-version.queries.ts';
export { PlanVersionRepository } from './plan-version.repository.ts';
export { PlanWritingQueries } from './plan-writing.queries.ts';
export { SectionOwnership } from './section-ownership.ts';
export { storedText } from './stored-text.ts';
