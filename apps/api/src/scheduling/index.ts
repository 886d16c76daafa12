export { SchedulingModule } from './scheduling.module.ts';
export { ScheduleNotices, type SessionChange } from './notices/schedule-notices.repository.ts';
