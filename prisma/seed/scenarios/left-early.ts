import { girl, girlOf, type PatientSpec } from './patient-spec.ts';

const TEAM = ['whitfield', 'castellano', 'bennett', 'weiss'];

/** The side exits of the pathway, each from another place on it. */
export const LEFT_EARLY: readonly PatientSpec[] = [
  girl('Paige', 'Sinclair')(14.2, 'WITHDRAWN', 15, {
    team: TEAM,
    ...{ reasonCode: 'INSURANCE_NON_PAYMENT', reason: 'The payer ended the authorization after two weeks.' },
  }),
  girl('Quinn', 'Rutherford', { pronouns: 'she/they' })(16.3, 'WITHDRAWN', 33, {
    road: ['TRIAGED', 'RECORDS_COMPLETE', 'INTAKE_EVAL', 'DIAGNOSED', 'LEVEL_RECOMMENDED', 'WITHDRAWN'],
    ...{
      level: 'DAY_HOSPITAL',
      reasonCode: 'ASSENT_WITHDRAWN',
      reason: 'Does not want a day programme this school year.',
    },
  }),
  girlOf('el')('Δανάη', 'Παπαδοπούλου')(13.9, 'TRANSFERRED', 27, {
    team: TEAM,
    ...{ reasonCode: 'MOVED_AWAY', reason: 'The family moves; the programme there has the plan.' },
  }),
  girl('Willa', 'Prescott')(11.1, 'DECLINED', 12, {
    ...{
      reasonCode: 'PROGRAMME_DECLINED',
      reason: 'Pain explained by a healing fracture; the referrer is informed.',
    },
  }),
  girl('Savannah', 'Pike')(15.3, 'LOST_TO_FOLLOW_UP', 44, {
    road: [
      ...([
        'TRIAGED',
        'RECORDS_COMPLETE',
        'INTAKE_EVAL',
        'DIAGNOSED',
        'LEVEL_RECOMMENDED',
        'AUTHORIZATION_PENDING',
      ] as const),
      ...([
        'WAITLISTED',
        'ADMITTED',
        'PHASE1_ACTIVE',
        'DISCHARGE_READY',
        'DISCHARGED_PHASE2',
        'LOST_TO_FOLLOW_UP',
      ] as const),
    ],
    ...{ team: TEAM, reasonCode: 'NOT_REACHED', reason: 'No answer to three calls and a letter.' },
  }),
  girl('Bianca', 'Oduya')(17.0, 'LOST_TO_FOLLOW_UP', 150, {
    road: ['TRIAGED', 'RECORDS_COMPLETE', 'LOST_TO_FOLLOW_UP'],
    reasonCode: 'NOT_REACHED',
  }),
];
