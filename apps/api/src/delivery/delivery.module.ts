import { Module } from '@nestjs/common';
import { HoldsModule } from '../holds/index.ts';
import { PatientsModule } from '../patients/index.ts';
import { SchedulingModule } from '../scheduling/index.ts';
import { AskDeliveredWeek } from './ask-delivered-week.ts';
import { AskPerformance } from './ask-performance.ts';
import { DeliveryScopes } from './delivery-scopes.ts';
import { DeliveryQueries } from './delivery.queries.ts';
import { DeliveryRepository } from './delivery.repository.ts';
import { FinishSession } from './finish-session.ts';
import { BedsidePatientResolver, BedsideResolver } from './graphql/bedside.resolver.ts';
import { DeliveryResolver } from './graphql/delivery.resolver.ts';
import { PatientDeliveryResolver, PayerPolicyResolver } from './graphql/payer-policy.resolver.ts';
import { PatientPerformanceResolver, PerformanceResolver } from './graphql/performance.resolver.ts';
import { MarkInError } from './mark-in-error.ts';
import { OpenBedside } from './open-bedside.ts';
import { PayerPolicyQueries } from './payer-policy.queries.ts';
import { PayerPolicyRepository } from './payer-policy.repository.ts';
import { PerformanceQueries } from './performance.queries.ts';
import { PerformanceRepository } from './performance.repository.ts';
import { RecordInterventionDelivery } from './record-intervention-delivery.ts';
import { RecordPerformance } from './record-performance.ts';
import { RecordPresence } from './record-presence.ts';
import { SavePayerPolicy } from './save-payer-policy.ts';
import { SavePerformanceActivity } from './save-performance-activity.ts';
import { StartSession } from './start-session.ts';
import { StartUnplannedSession } from './start-unplanned-session.ts';
import { UnderWay } from './under-way.ts';
import { WeekDeliveryQueries } from './week-delivery.queries.ts';

const reads = [DeliveryQueries, PerformanceQueries, PayerPolicyQueries, WeekDeliveryQueries];
const writes = [DeliveryRepository, PerformanceRepository, PayerPolicyRepository];
const useCases = [
  OpenBedside,
  StartSession,
  FinishSession,
  StartUnplannedSession,
  RecordPresence,
  RecordInterventionDelivery,
  RecordPerformance,
  MarkInError,
  SavePayerPolicy,
  SavePerformanceActivity,
  AskPerformance,
  AskDeliveredWeek,
];
const resolvers = [
  BedsideResolver,
  BedsidePatientResolver,
  DeliveryResolver,
  PerformanceResolver,
  PatientPerformanceResolver,
  PayerPolicyResolver,
  PatientDeliveryResolver,
];

/** Sessions as they were delivered: presence, minutes, best times, and what payers count. */
@Module({
  imports: [HoldsModule, PatientsModule, SchedulingModule],
  providers: [...reads, ...writes, ...useCases, ...resolvers, UnderWay, DeliveryScopes],
  exports: [DeliveryQueries, AskDeliveredWeek, AskPerformance, UnderWay],
})
export class DeliveryModule {}
