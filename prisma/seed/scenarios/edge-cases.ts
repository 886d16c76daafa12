import { girl, girlOf, type PatientSpec } from './patient-spec.ts';

const NAMED = ['castellano', 'bennett', 'weiss', 'lindholm', 'marchetti'];

/** Cases that a programme meets and software forgets (clinical.md 2.5). */
export const EDGE_CASES: readonly PatientSpec[] = [
  // Turns 18 in the middle of the programme: the parents' access ends that day by itself.
  girl('Rosalind', 'Achterberg')(17.9, 'PHASE1_ACTIVE', 9, {
    turns18InDays: 12,
    team: ['whitfield', ...NAMED, 'marsh', 'tran'],
  }),
  // Turned 18 in phase II.
  girl('Brooke', 'Yamamoto')(18, 'DISCHARGED_PHASE2', 47, {
    turns18InDays: -20,
    team: ['okafor', 'castellano', 'feldman', 'weiss'],
  }),
  // Parents apart: one with full, one with limited proxy, and a stepfather whose proxy has ended.
  girl('Josephine', 'Marlowe')(13.0, 'PHASE1_ACTIVE', 15, {
    team: ['whitfield', ...NAMED, 'whitlock', 'tran', 'adeyemi'],
    guardians: [
      { given: 'Diane', family: 'Marlowe', relationship: 'mother', scope: 'FULL' },
      { given: 'Victor', family: 'Haas', relationship: 'father', scope: 'GENERAL' },
      { given: 'Paul', family: 'Renner', relationship: 'stepfather', scope: 'NONE', endedDaysAgo: 60 },
    ],
  }),
  // Twins: one birth date, one family, two records.
  girlOf('es')('Camila', 'Ortega Luna')(12.5, 'PHASE1_ACTIVE', 6, {
    team: ['okafor', 'castellano', 'bennett', 'park'],
    guardians: [{ given: 'Elena', family: 'Luna Prieto', relationship: 'mother', scope: 'FULL' }],
  }),
  girlOf('es')('Daniela', 'Ortega Luna')(12.5, 'WAITLISTED', 9, {
    level: 'DAY_HOSPITAL',
    team: ['okafor', 'castellano', 'bennett', 'park'],
    guardians: [{ given: 'Elena', family: 'Luna Prieto', relationship: 'mother', scope: 'FULL' }],
  }),
  // Booster: four in five recurrences come within six months.
  girl('Georgia', 'Whitlow')(14.7, 'READMITTED', 2, {
    reasonCode: 'BOOSTER',
    reason: 'Six weeks after discharge the stairs are hard again; a two-week booster.',
    team: ['whitfield', ...NAMED],
  }),
];
