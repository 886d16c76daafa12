export { CarePlanModule } from './care-plan.module.ts';
