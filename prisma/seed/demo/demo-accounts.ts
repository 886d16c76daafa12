import type { Role } from '@consilium/domain';
import { DEMO_MEMBERS, OTHER_MEMBERS, type DemoMember } from './demo-members.ts';

/** One password for every account of the demo clinics: it opens nothing but invented people. */
export const DEMO_PASSWORD = 'Consilium-demo-2026';

export const DEMO_CLINIC = {
  id: '0d300000-0000-7000-8000-000000000001',
  name: "Consilium Demo Children's Pain Clinic",
  timeZone: 'America/New_York',
  domain: 'demo.consilium.test',
} as const;

export const OTHER_CLINIC = {
  id: '0d300000-0000-7000-8000-000000000002',
  name: "Other Children's Pain Clinic",
  timeZone: 'Europe/Madrid',
  domain: 'other.consilium.test',
} as const;

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly clinic: string;
}

/** Where a member signs in: the named accounts, else given.family without accents. */
export function emailOf(member: DemoMember, domain: string): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase();
  return `${member.account ?? `${plain(member.givenName)}.${plain(member.familyName)}`}@${domain}`;
}

const accountsOf = (
  members: readonly DemoMember[],
  clinic: { name: string; domain: string },
): DemoAccount[] =>
  members
    .filter(({ account }) => account !== undefined)
    .map((member) => ({
      email: emailOf(member, clinic.domain),
      name: `${member.givenName} ${member.familyName}`,
      roles: member.roles,
      clinic: clinic.name,
    }));

/** What is printed after loading. The patient and the guardian belong to one patient of the first clinic. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  ...accountsOf(DEMO_MEMBERS, DEMO_CLINIC),
  {
    email: `patient@${DEMO_CLINIC.domain}`,
    name: 'Amelia Carter',
    roles: ['PATIENT'],
    clinic: DEMO_CLINIC.name,
  },
  {
    email: `guardian@${DEMO_CLINIC.domain}`,
    name: 'Laura Carter',
    roles: ['GUARDIAN'],
    clinic: DEMO_CLINIC.name,
  },
  ...accountsOf(OTHER_MEMBERS, OTHER_CLINIC),
];
