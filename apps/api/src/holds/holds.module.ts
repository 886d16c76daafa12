import { Module } from '@nestjs/common';
import { CarePlanModule } from '../care-plan/index.ts';
import { HoldResolver } from './graphql/hold.resolver.ts';
import { HoldGate } from './hold-gate.ts';
import { HoldQueries } from './hold.queries.ts';
import { HoldRepository } from './hold.repository.ts';
import { HoldScopes } from './hold-scopes.queries.ts';
import { Holds } from './holds.ts';
import { LiftHold } from './lift-hold.ts';
import { PatientRecordStream } from './patient-record-stream.ts';
import { ReviewHold } from './review-hold.ts';
import { SetHold } from './set-hold.ts';

/** Precautions that are felt wherever something is planned, booked or recorded. */
@Module({
  imports: [CarePlanModule],
  providers: [
    HoldScopes,
    HoldQueries,
    HoldRepository,
    Holds,
    HoldGate,
    SetHold,
    LiftHold,
    ReviewHold,
    PatientRecordStream,
    HoldResolver,
  ],
  exports: [Holds],
})
export class HoldsModule {}
