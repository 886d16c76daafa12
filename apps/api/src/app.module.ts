import { Module } from '@nestjs/common';
import { AftercareModule } from './aftercare/index.ts';
import { AuditModule } from './audit/index.ts';
import { AvailabilityModule } from './availability/index.ts';
import { CarePlanModule } from './care-plan/index.ts';
import { ConferenceModule } from './conference/index.ts';
import { CoverageModule } from './coverage/index.ts';
import { DeliveryModule } from './delivery/index.ts';
import { DesensitizationModule } from './desensitization/index.ts';
import { ExaminationModule } from './examination/index.ts';
import { FamilyModule } from './family/index.ts';
import { GoalAttainmentModule } from './goal-attainment/index.ts';
import { HoldsModule } from './holds/index.ts';
import { IdentityModule } from './identity/index.ts';
import { InteropModule } from './interop/index.ts';
import { MeasuresModule } from './measures/index.ts';
import { NotesModule } from './notes/index.ts';
import { OperationsModule } from './operations/index.ts';
import { OutcomesModule } from './outcomes/index.ts';
import { PatientsModule } from './patients/index.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { ProgressModule } from './progress/index.ts';
import { PsychotherapyNotesModule } from './psychotherapy-notes/index.ts';
import { ResearchExtractModule } from './research-extract/index.ts';
import { SafetyModule } from './safety/index.ts';
import { SchoolModule } from './school/index.ts';
import { SchedulingModule } from './scheduling/index.ts';
import { FamilyPlanModule } from './family-plan/index.ts';
import { DischargeModule } from './discharge/index.ts';
import { MedicationModule } from './medication/index.ts';
import { TasksModule } from './tasks/index.ts';
import { TeamModule } from './team/index.ts';
import { TodayModule } from './today/index.ts';
import { WeekBuilderModule } from './week-builder/index.ts';
import { WorkupModule } from './workup/index.ts';

@Module({
  imports: [
    PlatformModule,
    IdentityModule,
    FamilyPlanModule,
    DischargeModule,
    AftercareModule,
    SchoolModule,
    MedicationModule,
    TasksModule,
    TeamModule,
    PatientsModule,
    AuditModule,
    ExaminationModule,
    WorkupModule,
    CarePlanModule,
    GoalAttainmentModule,
    HoldsModule,
    AvailabilityModule,
    SchedulingModule,
    WeekBuilderModule,
    SafetyModule,
    DesensitizationModule,
    DeliveryModule,
    NotesModule,
    PsychotherapyNotesModule,
    FamilyModule,
    CoverageModule,
    MeasuresModule,
    ProgressModule,
    OperationsModule,
    OutcomesModule,
    ResearchExtractModule,
    ConferenceModule,
    InteropModule,
    TodayModule,
  ],
})
export class AppModule {}
