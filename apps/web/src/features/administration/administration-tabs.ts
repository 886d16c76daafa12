import type { Permission } from '@consilium/domain';

const TABS = {
  members: 'member.manage',
  roles: 'accessMatrix.read',
  templates: 'carePlanTemplate.manage',
  payers: 'payerPolicy.manage',
  activities: 'performance.manageActivities',
  desensitization: 'protocolTemplate.manage',
  families: 'releaseRule.manage',
  cosignature: 'cosignRule.manage',
  'break-glass': 'breakGlass.review',
  'on-call': 'onCall.manage',
  instruments: 'instrument.manage',
  batteries: 'battery.manage',
} as const satisfies Record<string, Permission>;

export type AdministrationTab = keyof typeof TABS;

/** The parts of the administration that the policy lets the reader open; the others are not shown at all. */
export function administrationTabs(may: (permission: Permission) => boolean): AdministrationTab[] {
  return (Object.keys(TABS) as AdministrationTab[]).filter((tab) => may(TABS[tab]));
}
