export { AvailabilityModule } from './availability.module.ts';
export { Availability, type AvailabilityQuestion, type FreeTimes } from './availability.ts';
export { SoftGoalEnum } from './graphql/availability-enums.ts';
export { MemberException } from './graphql/member-exception.object.ts';
export { PatientSeparation, SchedulePreference } from './graphql/patient-time.object.ts';
export { Equipment, Room } from './graphql/room.object.ts';
export { Skill } from './graphql/working-hours.object.ts';
export type { StoredSettings } from './schedule-settings.queries.ts';
export type { SoftGoal } from '@consilium/domain';
