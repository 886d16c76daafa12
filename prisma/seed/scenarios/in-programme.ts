import { boy, girl, girlOf, type PatientSpec } from './patient-spec.ts';

/** The four named colleagues whose demo accounts open these patients. */
const NAMED = ['castellano', 'bennett', 'weiss', 'lindholm', 'marchetti'];

/** Admitted and treated: the plans that the team works on today. */
export const IN_PROGRAMME: readonly PatientSpec[] = [
  girl('Amelia', 'Carter', { school: 'Riverside Middle School' })(14.3, 'PHASE1_ACTIVE', 12, {
    hasAccounts: true,
    team: ['whitfield', ...NAMED, 'marsh', 'tran', 'whitlock', 'amato'],
    guardians: [
      { given: 'Laura', family: 'Carter', relationship: 'mother', scope: 'FULL' },
      { given: 'James', family: 'Carter', relationship: 'father', scope: 'GENERAL' },
    ],
  }),
  girl('Sophie', 'Nakamura')(13.7, 'ADMITTED', 1, { team: ['whitfield', ...NAMED, 'marsh'] }),
  girl('Grace', 'Adeleke')(15.1, 'ADMITTED', 2, {
    team: ['okafor', 'solberg', 'feldman', 'weiss', 'aguilar'],
  }),
  girl('Lily', 'Brennan')(12.9, 'PHASE1_ACTIVE', 3, { team: ['whitfield', ...NAMED, 'tran'] }),
  girl('Chloe', 'Marchand', { pronouns: 'she/her' })(16.2, 'PHASE1_ACTIVE', 8, {
    team: ['brandt', ...NAMED],
  }),
  girlOf('es')('Lucía', 'Herrera Gómez', { interpreter: true })(11.8, 'PHASE1_ACTIVE', 17, {
    team: ['whitfield', 'castellano', 'bennett', 'weiss', 'aguilar'],
  }),
  boy('Ethan', 'Rosenthal')(15.6, 'PHASE1_ACTIVE', 20, {
    team: ['okafor', 'solberg', 'bennett', 'park', 'lindholm', 'nunez'],
  }),
  girl('Avery', 'Jamison', { pronouns: 'they/them', genderIdentity: 'Transmasculine', preferred: 'Ash' })(
    ...([16.7, 'PHASE1_ACTIVE', 10] as const),
    { team: ['whitfield', 'castellano', 'feldman', 'weiss', 'lindholm', 'duarte', 'adeyemi', 'marsh'] },
  ),
  girl('Madeline', 'Sutter')(13.2, 'PHASE1_ACTIVE', 26, {
    level: 'OUTPATIENT',
    team: ['brandt', 'castellano', 'bennett', 'park'],
  }),
  girl('Nora', 'Eklund')(14.8, 'PHASE1_ACTIVE', 14, {
    leadLeft: true,
    team: ['raman', 'bennett', 'weiss', 'lindholm'],
  }),
  girl('Stella', 'Papadakis')(12.1, 'ON_HOLD', 4, {
    ...{ reasonCode: 'INTERCURRENT_ILLNESS', reason: 'Influenza; back when free of fever for a day.' },
    team: ['whitfield', ...NAMED],
  }),
  girl('Ivy', 'Delgado-Reyes')(15.9, 'ON_HOLD', 9, {
    ...{ reasonCode: 'AUTHORIZATION_GAP', reason: 'The payer reviews the third week.' },
    team: ['okafor', 'solberg', 'feldman', 'park'],
  }),
  girl('Emma', 'Stavros')(14.5, 'DISCHARGE_READY', 1, {
    team: ['whitfield', ...NAMED, 'amato', 'tran', 'marsh'],
  }),
  girlOf('ko')('지우', '이')(13.8, 'DISCHARGE_READY', 3, {
    team: ['brandt', 'castellano', 'feldman', 'weiss'],
  }),
];
