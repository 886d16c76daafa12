import { FAMILY_ROLES, type Permission, type Role } from '@consilium/domain';
import {
  IconCalendarCheck,
  IconCalendarWeek,
  IconChartBar,
  IconChecklist,
  IconHeart,
  IconInbox,
  IconMessages,
  IconSettings,
  IconStethoscope,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';

export interface NavigationEntry {
  readonly path: string;
  readonly label:
    | 'today'
    | 'myPatients'
    | 'patients'
    | 'schedule'
    | 'conference'
    | 'tasks'
    | 'referrals'
    | 'team'
    | 'outcomes'
    | 'administration'
    | 'family';
  readonly icon: Icon;
  /** Any one of them shows the entry. */
  readonly permissions: readonly Permission[];
}

/** Navigation by job; what the viewer may not do is not there. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { path: '/today', label: 'today', icon: IconCalendarCheck, permissions: ['today.read'] },
  {
    path: '/my-patients',
    label: 'myPatients',
    icon: IconStethoscope,
    permissions: ['ownPatients.read'],
  },
  { path: '/patients', label: 'patients', icon: IconUsers, permissions: ['patient.list'] },
  { path: '/schedule', label: 'schedule', icon: IconCalendarWeek, permissions: ['schedule.read'] },
  { path: '/conference', label: 'conference', icon: IconMessages, permissions: ['conference.list'] },
  { path: '/tasks', label: 'tasks', icon: IconChecklist, permissions: ['task.list'] },
  { path: '/referrals', label: 'referrals', icon: IconInbox, permissions: ['referral.list'] },
  { path: '/team', label: 'team', icon: IconUsersGroup, permissions: ['member.list'] },
  {
    path: '/outcomes',
    label: 'outcomes',
    icon: IconChartBar,
    permissions: ['outcome.read', 'operations.read', 'researchExtract.read'],
  },
  {
    path: '/administration',
    label: 'administration',
    icon: IconSettings,
    permissions: [
      'member.manage',
      'accessMatrix.read',
      'carePlanTemplate.manage',
      'protocolTemplate.manage',
      'breakGlass.review',
      'onCall.manage',
    ],
  },
];

const FAMILY_NAVIGATION: readonly NavigationEntry[] = [
  { path: '/home', label: 'family', icon: IconHeart, permissions: ['today.read'] },
];

interface Person {
  readonly roles: readonly Role[];
  readonly mustChangePassword: boolean;
}

/** Young people and guardians: they come for their own record and nothing else. */
export const isFamily = ({ roles }: Pick<Person, 'roles'>): boolean =>
  roles.length > 0 && roles.every((role) => (FAMILY_ROLES as readonly Role[]).includes(role));

type May = (permission: Permission) => boolean;

/** The entries for one person. Nobody goes anywhere before a first password has been changed. */
export function navigationFor(person: Person, may: May): readonly NavigationEntry[] {
  if (person.mustChangePassword) return [];
  const entries = isFamily(person) ? FAMILY_NAVIGATION : NAVIGATION;
  return entries.filter(({ permissions }) => permissions.some((permission) => may(permission)));
}

/** Whether the entry leads to where one is. A family's page is the page of its patient. */
export function isCurrentEntry({ path, label }: NavigationEntry, pathname: string): boolean {
  if (label === 'family')
    return pathname === '/home' || pathname.startsWith('/patients/') || pathname === '/today';
  return pathname === path || pathname.startsWith(`${path}/`);
}
