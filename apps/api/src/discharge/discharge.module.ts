import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery/index.ts';
import { MedicationModule } from '../medication/index.ts';
import { PatientsModule } from '../patients/index.ts';
import { DischargeGate } from './discharge-gate.ts';
import { DischargeScopes } from './discharge-scopes.ts';
import { DischargeQueries } from './discharge.queries.ts';
import { DischargeRepository } from './discharge.repository.ts';
import { DischargeResolver } from './graphql/discharge.resolver.ts';
import { OverrideDischarge } from './override-discharge.ts';
import { PrepareDischarge } from './prepare-discharge.ts';
import { ReadDischarge } from './read-discharge.ts';
import { SaveDischargeCriteria } from './save-discharge-criteria.ts';

/** On the way out: the expected day, what stands in the way, and the criteria that restored function is read from. */
@Module({
  imports: [DeliveryModule, MedicationModule, PatientsModule],
  providers: [
    ...[DischargeQueries, DischargeRepository, DischargeScopes, ReadDischarge],
    ...[PrepareDischarge, OverrideDischarge, SaveDischargeCriteria, DischargeGate, DischargeResolver],
  ],
  exports: [DischargeQueries, ReadDischarge],
})
export class DischargeModule {}
