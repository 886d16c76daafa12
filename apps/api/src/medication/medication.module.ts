import { Module } from '@nestjs/common';
import { CarePlanModule } from '../care-plan/index.ts';
import { PatientsModule } from '../patients/index.ts';
import { MedicationResolver, PatientMedicationResolver } from './graphql/medication.resolver.ts';
import { MedicationScopes } from './medication-scopes.ts';
import { MedicationQueries } from './medication.queries.ts';
import { MedicationRepository } from './medication.repository.ts';
import { OrderWeaning } from './order-weaning.ts';
import { SaveMedication } from './save-medication.ts';
import { WatchWeaning } from './watch-weaning.ts';

/** What is taken and what it is weaned by: a list that the team keeps, steps that a prescriber orders. */
@Module({
  imports: [CarePlanModule, PatientsModule],
  providers: [
    ...[MedicationQueries, MedicationRepository, MedicationScopes],
    ...[SaveMedication, OrderWeaning, WatchWeaning],
    ...[MedicationResolver, PatientMedicationResolver],
  ],
  exports: [MedicationQueries],
})
export class MedicationModule {}
