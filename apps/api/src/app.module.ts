import { Module } from '@nestjs/common';
import { AuditModule } from './audit/index.ts';
import { AvailabilityModule } from './availability/index.ts';
import { CarePlanModule } from './care-plan/index.ts';
import { CoverageModule } from './coverage/index.ts';
import { DeliveryModule } from './delivery/index.ts';
import { DesensitizationModule } from './desensitization/index.ts';
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
import { SchedulingModule } from './scheduling/index.ts';
import { TeamModule } from './team/index.ts';
import { TodayModule } from './today/index.ts';
import { WeekBuilderModule } from './week-builder/index.ts';

@Module({
  imports: [
    PlatformModule,
    IdentityModule,
    TeamModule,
    PatientsModule,
    AuditModule,
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
    InteropModule,
    TodayModule,
  ],
})
export class AppModule {}
