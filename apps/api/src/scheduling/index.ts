export { SchedulingModule } from './scheduling.module.ts';
export { ScheduleNotices, type SessionChange } from './notices/schedule-notices.repository.ts';
export { BookingClash } from './graphql/session-check.object.ts';
export { SessionKindEnum } from './graphql/session-enums.ts';
