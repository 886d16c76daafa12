import { boy, girl, girlOf, type PatientSpec } from './patient-spec.ts';

const FIRST = ['whitfield', 'castellano', 'bennett', 'weiss'];
const SECOND = ['okafor', 'solberg', 'feldman', 'park'];

/** Phase II, phase III and closed: the plan goes on at home and at school. */
export const AFTER_DISCHARGE: readonly PatientSpec[] = [
  girl('Violet', 'Kensington')(14.6, 'DISCHARGED_PHASE2', 9, { team: FIRST }),
  girl('Aria', 'Montague')(13.5, 'DISCHARGED_PHASE2', 24, { team: SECOND }),
  girlOf('pl')('Zuzanna', 'Wójcik-Śliwińska')(15.4, 'DISCHARGED_PHASE2', 38, { team: FIRST }),
  girl('Penelope', 'Ashby')(12.2, 'DISCHARGED_PHASE2', 51, { team: SECOND, level: 'OUTPATIENT' }),
  boy('Lucas', 'Haddad')(16.1, 'DISCHARGED_PHASE2', 66, { team: [...FIRST, 'marchetti'] }),
  girlOf('he')('תמר', 'אברהמי')(14.4, 'DISCHARGED_PHASE2', 80, { team: FIRST }),
  girl('Charlotte', 'Winslow')(15.7, 'MAINTENANCE_PHASE3', 35, { team: FIRST }),
  girlOf('th')('กัญญารัตน์', 'ศรีสุวรรณ')(16.6, 'MAINTENANCE_PHASE3', 140, {
    team: ['brandt', 'castellano', 'bennett'],
  }),
  girl('Freya', 'Lockhart')(14.0, 'MAINTENANCE_PHASE3', 205, { team: FIRST }),
  girl('Daisy', 'Remington')(17.3, 'CLOSED', 40, { team: FIRST }),
  girl('Margot', 'Chevalier')(15.0, 'CLOSED', 120, { team: SECOND }),
  boy('Owen', 'Blackwood')(16.8, 'CLOSED', 260, { team: ['whitfield', 'raman', 'bennett', 'weiss'] }),
  girl('Tessa', 'Moreau')(17.1, 'CLOSED', 410, { team: SECOND }),
];
