import { Module } from '@nestjs/common';
import { TeamModule } from '../team/index.ts';
import { AbsenceQueries } from './absence.queries.ts';
import { AbsenceRepository } from './absence.repository.ts';
import { AskAvailability } from './ask-availability.ts';
import { Availability } from './availability.ts';
import { CloseClinic } from './close-clinic.ts';
import { CloseRoom } from './close-room.ts';
import { DecideException } from './decide-exception.ts';
import { EquipmentRepository } from './equipment.repository.ts';
import { FreeTimeCalculation } from './free-time-calculation.ts';
import { ClinicClosureResolver, MemberExceptionResolver } from './graphql/absence.resolver.ts';
import { AvailabilityResolver } from './graphql/availability.resolver.ts';
import { EquipmentResolver } from './graphql/equipment.resolver.ts';
import { MemberTimeResolver } from './graphql/member-time.resolver.ts';
import { PatientTimeResolver } from './graphql/patient-time.resolver.ts';
import { PatientTimesResolver } from './graphql/patient-times.resolver.ts';
import { RoomResolver } from './graphql/room.resolver.ts';
import { ScheduleSettingsResolver } from './graphql/schedule-settings.resolver.ts';
import { SeparationResolver } from './graphql/separation.resolver.ts';
import { ListExceptions } from './list-exceptions.ts';
import { PatientTimeBlocks } from './patient-time-blocks.ts';
import { PatientTimeQueries } from './patient-time.queries.ts';
import { PatientTimeRepository } from './patient-time.repository.ts';
import { PatientTimeScopes } from './patient-time-scopes.queries.ts';
import { RequestException } from './request-exception.ts';
import { RoomQueries } from './room.queries.ts';
import { RoomRepository } from './room.repository.ts';
import { SaveEquipment } from './save-equipment.ts';
import { SaveRoom } from './save-room.ts';
import { ScheduleSettingsQueries } from './schedule-settings.queries.ts';
import { ScheduleSettingsRepository } from './schedule-settings.repository.ts';
import { SeparatePatients } from './separate-patients.ts';
import { SetMemberSkills } from './set-member-skills.ts';
import { SetSchedulePreference } from './set-schedule-preference.ts';
import { SetWorkingHours } from './set-working-hours.ts';
import { UpdateScheduleSettings } from './update-schedule-settings.ts';
import { WeekChange } from './week-change.ts';
import { WorkingHoursQueries } from './working-hours.queries.ts';
import { WorkingHoursRepository } from './working-hours.repository.ts';

/** Who works when, what is open when, and when patients can come: all that booking builds on. */
@Module({
  imports: [TeamModule],
  providers: [
    FreeTimeCalculation,
    Availability,
    AskAvailability,
    AvailabilityResolver,
    WeekChange,
    ScheduleSettingsQueries,
    ScheduleSettingsRepository,
    UpdateScheduleSettings,
    ScheduleSettingsResolver,
    RoomQueries,
    RoomRepository,
    SaveRoom,
    CloseRoom,
    RoomResolver,
    EquipmentRepository,
    SaveEquipment,
    EquipmentResolver,
    WorkingHoursQueries,
    WorkingHoursRepository,
    SetWorkingHours,
    SetMemberSkills,
    MemberTimeResolver,
    AbsenceQueries,
    AbsenceRepository,
    ListExceptions,
    RequestException,
    DecideException,
    MemberExceptionResolver,
    CloseClinic,
    ClinicClosureResolver,
    PatientTimeScopes,
    PatientTimeQueries,
    PatientTimeRepository,
    PatientTimeBlocks,
    SetSchedulePreference,
    PatientTimeResolver,
    PatientTimesResolver,
    SeparatePatients,
    SeparationResolver,
  ],
  exports: [Availability],
})
export class AvailabilityModule {}
