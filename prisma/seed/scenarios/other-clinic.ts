import { girlOf, type PatientSpec } from './patient-spec.ts';

const girl = girlOf('es');
const TEAM = ['ferrer', 'iglesias', 'vidal', 'romero'];

/** The second clinic: a few patients, so that the wall between clinics has something behind it. */
export const OTHER_CLINIC_PATIENTS: readonly PatientSpec[] = [
  girl('Carmen', 'Navarro Gil')(13.3, 'PHASE1_ACTIVE', 11, { team: TEAM }),
  girl('Noa', 'Etxeberria Agirre')(15.1, 'DISCHARGED_PHASE2', 30, { team: TEAM }),
  girl('Laia', 'Puigdomènech Soler')(12.4, 'TRIAGED', 4),
  girl('Uxía', 'Castro Souto')(16.0, 'WAITLISTED', 8, { level: 'DAY_HOSPITAL', team: TEAM }),
];
