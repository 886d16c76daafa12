export { AftercareModule } from './aftercare.module.ts';
