export { PatientsModule } from './patients.module.ts';
