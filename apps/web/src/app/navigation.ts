import type { Permission } from '@consilium/domain';
import {
  IconCalendarCheck,
  IconInbox,
  IconSettings,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';

export interface NavigationEntry {
  readonly path: string;
  readonly label: 'today' | 'patients' | 'referrals' | 'team' | 'administration';
  readonly icon: Icon;
  /** Any one of them shows the entry. */
  readonly permissions: readonly Permission[];
}

/** Navigation by job; what the viewer may not do is not there. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { path: '/today', label: 'today', icon: IconCalendarCheck, permissions: ['today.read'] },
  { path: '/patients', label: 'patients', icon: IconUsers, permissions: ['patient.list'] },
  { path: '/referrals', label: 'referrals', icon: IconInbox, permissions: ['referral.list'] },
  { path: '/team', label: 'team', icon: IconUsersGroup, permissions: ['member.list'] },
  {
    path: '/administration',
    label: 'administration',
    icon: IconSettings,
    permissions: ['member.manage', 'accessMatrix.read', 'carePlanTemplate.manage', 'breakGlass.review'],
  },
];
