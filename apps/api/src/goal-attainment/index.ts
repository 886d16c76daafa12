export { GoalAttainmentModule } from './goal-attainment.module.ts';
