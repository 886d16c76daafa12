import { AFTER_DISCHARGE } from './after-discharge.ts';
import { EDGE_CASES } from './edge-cases.ts';
import { IN_PROGRAMME } from './in-programme.ts';
import { INTAKE } from './intake.ts';
import { LEFT_EARLY } from './left-early.ts';
import type { PatientSpec } from './patient-spec.ts';

export { OTHER_CLINIC_PATIENTS } from './other-clinic.ts';
export { TREATED_BEFORE } from './treated-before.ts';
export type { GuardianSpec, PatientSpec } from './patient-spec.ts';

/** The sixty young people of the demo clinic, in every state of the pathway. */
export const DEMO_PATIENTS: readonly PatientSpec[] = [
  ...IN_PROGRAMME,
  ...EDGE_CASES,
  ...INTAKE,
  ...AFTER_DISCHARGE,
  ...LEFT_EARLY,
];
