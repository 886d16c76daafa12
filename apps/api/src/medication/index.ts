export { MedicationModule } from './medication.module.ts';
export { MedicationQueries } from './medication.queries.ts';
export { Medication, WeaningStep } from './graphql/medication.object.ts';
