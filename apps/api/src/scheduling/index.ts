export { SchedulingModule } from './scheduling.module.ts';
