import { Module } from '@nestjs/common';
import { CarePlanModule } from '../care-plan/index.ts';
import { DeliveryModule } from '../delivery/index.ts';
import { DesensitizationModule } from '../desensitization/index.ts';
import { DischargeModule } from '../discharge/index.ts';
import { MedicationModule } from '../medication/index.ts';
import { PatientsModule } from '../patients/index.ts';
import { ProgressModule } from '../progress/index.ts';
import { TeamModule } from '../team/index.ts';
import { AftercareScopes } from './aftercare-scopes.ts';
import { AgreeFlarePlan } from './agree-flare-plan.ts';
import { AssembleLetter } from './assemble-letter.ts';
import { DischargeLetterQueries } from './discharge-letter.queries.ts';
import { DischargeLetterRepository } from './discharge-letter.repository.ts';
import { FlarePlanQueries } from './flare-plan.queries.ts';
import { FlarePlanRepository } from './flare-plan.repository.ts';
import { AftercareResolver } from './graphql/aftercare.resolver.ts';
import { PrintDischargeLetter } from './print-discharge-letter.ts';
import { SaveDischargeLetter } from './save-discharge-letter.ts';
import { SignDischargeLetter } from './sign-discharge-letter.ts';
import { StampFlareStep } from './stamp-flare-step.ts';

/** What a young person leaves with: a letter to whoever treats next, and a plan for the day when pain flares. */
@Module({
  imports: [
    ...[CarePlanModule, DeliveryModule, DesensitizationModule, DischargeModule],
    ...[MedicationModule, PatientsModule, ProgressModule, TeamModule],
  ],
  providers: [
    ...[FlarePlanQueries, FlarePlanRepository, AgreeFlarePlan, StampFlareStep],
    ...[DischargeLetterQueries, DischargeLetterRepository, AssembleLetter],
    ...[SaveDischargeLetter, SignDischargeLetter, PrintDischargeLetter],
    ...[AftercareScopes, AftercareResolver],
  ],
})
export class AftercareModule {}
