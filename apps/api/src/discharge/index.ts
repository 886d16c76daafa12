export { DischargeModule } from './discharge.module.ts';
export { DischargeQueries } from './discharge.queries.ts';
export { ReadDischarge } from './read-discharge.ts';
