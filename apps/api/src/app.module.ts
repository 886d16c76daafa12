import { Module } from '@nestjs/common';
import { AuditModule } from './audit/index.ts';
import { CarePlanModule } from './care-plan/index.ts';
import { IdentityModule } from './identity/index.ts';
import { InteropModule } from './interop/index.ts';
import { PatientsModule } from './patients/index.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { TeamModule } from './team/index.ts';
import { TodayModule } from './today/index.ts';

@Module({
  imports: [
    PlatformModule,
    IdentityModule,
    TeamModule,
    PatientsModule,
    AuditModule,
    CarePlanModule,
    InteropModule,
    TodayModule,
  ],
})
export class AppModule {}
