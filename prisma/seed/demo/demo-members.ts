import type { DisciplineCode, Role } from '@consilium/domain';

/** One person who works in a demo clinic. `key` is how scenarios name them. */
export interface DemoMember {
  readonly key: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly disciplineCode: DisciplineCode;
  readonly credential: string;
  readonly roles: readonly Role[];
  /** Local part of a demo account; others sign in by name. */
  readonly account?: string;
  readonly supervisorKey?: string;
  /** Years since the first day. */
  readonly years: number;
  /** Days since the last day, for somebody who has left. */
  readonly leftDaysAgo?: number;
  readonly locale?: 'en' | 'es';
}

type Who = readonly [key: string, givenName: string, familyName: string, credential: string, years: number];
type More = Partial<Pick<DemoMember, 'account' | 'supervisorKey' | 'leftDaysAgo' | 'roles' | 'locale'>>;

const inDiscipline =
  (disciplineCode: DisciplineCode, role: Role) =>
  ([key, givenName, familyName, credential, years]: Who, more: More = {}): DemoMember => ({
    ...{ key, givenName, familyName, credential, years, disciplineCode, roles: [role] },
    ...more,
  });

const physician = inDiscipline('MEDICINE', 'PHYSICIAN');
const nurse = inDiscipline('NURSING', 'NURSE');
const physio = inDiscipline('PHYSIOTHERAPY', 'PHYSIOTHERAPIST');
const ot = inDiscipline('OCCUPATIONAL_THERAPY', 'OCCUPATIONAL_THERAPIST');
const psychologist = inDiscipline('PSYCHOLOGY', 'PSYCHOLOGIST');
const administration = inDiscipline('ADMINISTRATION', 'ADMINISTRATOR');

/** The people of the first demo clinic. Invented; any likeness is chance. */
export const DEMO_MEMBERS: readonly DemoMember[] = [
  physician(['whitfield', 'Eleanor', 'Whitfield', 'MD', 11], { account: 'physician' }),
  physician(['okafor', 'Samuel', 'Okafor', 'MD', 6], { roles: ['PHYSICIAN', 'ADMINISTRATOR'] }),
  physician(['brandt', 'Renata', 'Brandt', 'CPNP', 4], { roles: ['NURSE_PRACTITIONER'] }),
  nurse(['lindholm', 'Grace', 'Lindholm', 'RN', 8], { account: 'nurse' }),
  nurse(['aguilar', 'Tomás', 'Aguilar', 'RN', 3], { locale: 'es' }),
  physio(['castellano', 'Maya', 'Castellano', 'DPT', 9], { account: 'physio' }),
  physio(['solberg', 'Henrik', 'Solberg', 'DPT', 5]),
  physio(['raman', 'Priya', 'Raman', 'PT', 7], { leftDaysAgo: 18 }),
  physio(['marsh', 'Devon', 'Marsh', 'PTA', 2], {
    ...{ account: 'assistant', roles: ['THERAPY_ASSISTANT'], supervisorKey: 'castellano' },
  }),
  physio(['obrien', 'Kieran', "O'Brien", 'PTA', 4], {
    roles: ['THERAPY_ASSISTANT'],
    supervisorKey: 'solberg',
  }),
  physio(['tran', 'Lucy', 'Tran', 'SPT', 0.2], {
    ...{ account: 'student', roles: ['STUDENT'], supervisorKey: 'castellano' },
  }),
  ot(['bennett', 'Oliver', 'Bennett', 'OTR/L', 6], { account: 'ot' }),
  ot(['feldman', 'Naomi', 'Feldman', 'OTR/L', 10]),
  ot(['nunez', 'Carla', 'Núñez', 'COTA', 3], {
    roles: ['THERAPY_ASSISTANT'],
    supervisorKey: 'bennett',
    locale: 'es',
  }),
  ot(['haddad', 'Samir', 'Haddad', 'COTA', 2], {
    roles: ['THERAPY_ASSISTANT'],
    supervisorKey: 'feldman',
  }),
  ot(['sorensen', 'Mette', 'Sorensen', 'COTA', 1], {
    roles: ['THERAPY_ASSISTANT'],
    supervisorKey: 'bennett',
  }),
  ot(['adeyemi', 'Ben', 'Adeyemi', 'OTS', 0.1], { roles: ['STUDENT'], supervisorKey: 'feldman' }),
  psychologist(['weiss', 'Hannah', 'Weiss', 'PhD', 9], { account: 'psychologist' }),
  psychologist(['park', 'Julian', 'Park', 'PsyD', 2]),
  inDiscipline('MUSIC_THERAPY', 'CREATIVE_THERAPIST')(['marchetti', 'Sofia', 'Marchetti', 'MT-BC', 5], {
    account: 'music',
  }),
  inDiscipline('ART_THERAPY', 'CREATIVE_THERAPIST')(['duarte', 'Leo', 'Duarte', 'ATR', 4]),
  inDiscipline('WELLNESS', 'CREATIVE_THERAPIST')(['fournier', 'Inès', 'Fournier', 'BCB', 3]),
  inDiscipline('SOCIAL_WORK', 'SOCIAL_WORKER')(['whitlock', 'Andre', 'Whitlock', 'LCSW', 7]),
  inDiscipline('SCHOOL_LIAISON', 'SCHOOL_LIAISON')(['amato', 'Judith', 'Amato', 'MEd', 6]),
  inDiscipline('SCHEDULING', 'SCHEDULER')(['doyle', 'Karen', 'Doyle', '', 4], { account: 'scheduler' }),
  administration(['hale', 'Robert', 'Hale', '', 12], { account: 'admin' }),
  administration(['stone', 'Miriam', 'Stone', 'CHPC', 5], { account: 'privacy', roles: ['PRIVACY_OFFICER'] }),
  administration(['zhang', 'Wei', 'Zhang', '', 1], { roles: ['ANALYST'] }),
];

/** The people of the second clinic, on the other side of the wall. */
export const OTHER_MEMBERS: readonly DemoMember[] = [
  physician(['ferrer', 'Marta', 'Ferrer', 'MD', 8], { account: 'physician', locale: 'es' }),
  physio(['iglesias', 'Pablo', 'Iglesias', 'PT', 5], { account: 'physio', locale: 'es' }),
  ot(['vidal', 'Lucía', 'Vidal', 'OT', 3], { account: 'ot', locale: 'es' }),
  psychologist(['romero', 'Clara', 'Romero', 'PsyD', 4], { locale: 'es' }),
  administration(['serrano', 'Andrés', 'Serrano', '', 6], { account: 'admin', locale: 'es' }),
];
