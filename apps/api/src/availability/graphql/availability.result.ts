import { Done } from '../../platform/graphql/refusal.object.ts';
import { Member } from '../../team/index.ts';
import { ClinicClosure } from './clinic-closure.object.ts';
import { MemberException } from './member-exception.object.ts';
import { PatientSeparation, PatientTimeBlock, SchedulePreference } from './patient-time.object.ts';
import { resultOf } from './result-of.ts';
import { Equipment, Room, RoomClosure } from './room.object.ts';
import { ScheduleSettings } from './schedule-settings.object.ts';
import { Skill, WorkingHours } from './working-hours.object.ts';

export const ScheduleSettingsResult = resultOf(
  'ScheduleSettingsResult',
  ScheduleSettings,
  'VERSION_CONFLICT',
);
export const RoomResult = resultOf('RoomResult', Room, 'ROOM_NAME_TAKEN, BOOKED_BEYOND, VERSION_CONFLICT');
export const RoomClosureResult = resultOf('RoomClosureResult', RoomClosure, 'PERIOD_INVALID');
export const EquipmentResult = resultOf(
  'EquipmentResult',
  Equipment,
  'EQUIPMENT_NAME_TAKEN, BOOKED_BEYOND, VERSION_CONFLICT',
);
export const SkillResult = resultOf('SkillResult', Skill, 'DISCIPLINE_UNKNOWN');
export const MemberSkillsResult = resultOf('MemberSkillsResult', Member, 'SKILL_UNKNOWN');
export const WorkingHoursResult = resultOf(
  'WorkingHoursResult',
  WorkingHours,
  'HOURS_IN_THE_PAST, PERIOD_INVALID, VERSION_CONFLICT',
);
export const MemberExceptionResult = resultOf(
  'MemberExceptionResult',
  MemberException,
  'ALREADY_DECIDED, ALREADY_OVER, REASON_REQUIRED, VERSION_CONFLICT',
);
export const ClinicClosureResult = resultOf('ClinicClosureResult', ClinicClosure, 'PERIOD_INVALID');
export const PatientTimeBlockResult = resultOf(
  'PatientTimeBlockResult',
  PatientTimeBlock,
  'PERIOD_INVALID, HOURS_OVERLAP',
);
export const RemoveTimeBlockResult = resultOf('RemoveTimeBlockResult', Done, 'VERSION_CONFLICT');
export const SchedulePreferenceResult = resultOf(
  'SchedulePreferenceResult',
  SchedulePreference,
  'VERSION_CONFLICT',
);
export const PatientSeparationResult = resultOf(
  'PatientSeparationResult',
  PatientSeparation,
  'ALREADY_SEPARATED, TREATS_ONE_ONLY',
);
