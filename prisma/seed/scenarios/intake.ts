import { boy, boyOf, girl, girlOf, type PatientSpec } from './patient-spec.ts';

/** From referral to the waiting list: nobody is treated yet, the intake roles work. */
export const INTAKE: readonly PatientSpec[] = [
  girl('Mia', 'Thompson')(12.3, 'REFERRED', 9),
  boy('Caleb', 'Whitaker')(10.8, 'REFERRED', 6),
  girlOf('es')('Valentina', 'Morales Ríos', { interpreter: true })(13.6, 'TRIAGED', 2),
  girlOf('de')(
    'Maximiliana-Theodora Anastasia Wilhelmina Friederike Charlotte',
    'von und zu Hohenstein-Featherstonehaugh-Castellammare della Rovere',
    {
      preferred: 'Maxi',
    },
  )(14.1, 'TRIAGED', 16),
  girl('Ruby', 'Abernathy')(15.2, 'TRIAGED', 4, { earlierClosedDaysAgo: 910 }),
  girl('Harper', 'Lindgren')(11.9, 'RECORDS_COMPLETE', 5),
  girlOf('uk')('Соломія', 'Ткаченко', { interpreter: true })(14.7, 'RECORDS_COMPLETE', 19),
  girl('Zoe', 'Castellanos')(16.4, 'INTAKE_EVAL', 1),
  girlOf('zh-Hans')('梓涵', '陈', { interpreter: true })(13.1, 'INTAKE_EVAL', 3),
  girl('Audrey', 'Beaumont')(12.6, 'DIAGNOSED', 2),
  girl('Juniper', 'Hollis', { pronouns: 'they/them', genderIdentity: 'Non-binary' })(15.8, 'DIAGNOSED', 6),
  boy('Nathan', 'Kowalczyk')(13.9, 'NEEDS_WORKUP', 8, {
    ...{ reasonCode: 'TEST_PENDING', reason: 'MRI of the lumbar spine is booked; blood count repeated.' },
  }),
  girlOf('ar')('سارة', 'الخطيب', { interpreter: true })(11.4, 'NEEDS_WORKUP', 21, {
    ...{ reasonCode: 'SECOND_OPINION', reason: 'Rheumatology sees her first.' },
  }),
  girl('Piper', 'Donnelly')(9.7, 'NOT_APPROPRIATE', 3, {
    ...{
      reasonCode: 'OTHER_CAUSE_FOUND',
      reason: 'Juvenile arthritis of the knee; referred to rheumatology.',
    },
  }),
  girl('Isla', 'McAllister')(14.9, 'LEVEL_RECOMMENDED', 2, { level: 'DAY_HOSPITAL' }),
  girl('Naomi', 'Oyelaran')(12.8, 'LEVEL_RECOMMENDED', 5, { level: 'OUTPATIENT' }),
  girl('Clara', 'Vandenberg')(16.9, 'AUTHORIZATION_PENDING', 6, { level: 'DAY_HOSPITAL' }),
  boyOf('vi')('Minh Khôi', 'Phạm')(13.3, 'AUTHORIZATION_PENDING', 17, { level: 'DAY_HOSPITAL' }),
  girl('Lena', 'Sorensen')(15.5, 'WAITLISTED', 4, { level: 'DAY_HOSPITAL', team: ['okafor', 'castellano'] }),
  girlOf('hi')('अदिति', 'वर्मा')(14.2, 'WAITLISTED', 12, {
    level: 'INPATIENT',
    team: ['whitfield', 'castellano'],
  }),
  girl('Hazel', 'Fitzgerald')(10.6, 'WAITLISTED', 23, { level: 'OUTPATIENT' }),
];
