import { Module } from '@nestjs/common';
import { AbsenceQueries } from './absence.queries.ts';
import { Availability } from './availability.ts';
import { FreeTimeCalculation } from './free-time-calculation.ts';
import { PatientTimeQueries } from './patient-time.queries.ts';
import { RoomQueries } from './room.queries.ts';
import { ScheduleSettingsQueries } from './schedule-settings.queries.ts';
import { WorkingHoursQueries } from './working-hours.queries.ts';

/** Who works when, what is open when, and when patients can come: all that booking builds on. */
@Module({
  providers: [
    ScheduleSettingsQueries,
    RoomQueries,
    WorkingHoursQueries,
    AbsenceQueries,
    PatientTimeQueries,
    FreeTimeCalculation,
    Availability,
  ],
  exports: [Availability],
})
export class AvailabilityModule {}
