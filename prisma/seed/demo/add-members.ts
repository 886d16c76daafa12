import { addDays, checkMember, type LocalDate } from '@consilium/domain';
import type { ClinicClock } from '../clinic-clock.ts';
import type { SeedIds } from '../seed-ids.ts';
import type { SeedRows } from '../seed-rows.ts';
import { emailOf } from './demo-accounts.ts';
import type { DemoMember } from './demo-members.ts';

/** A member as scenarios refer to it. */
export interface SeededMember extends DemoMember {
  readonly id: string;
  readonly userId: string;
  readonly displayName: string;
  readonly activeFrom: LocalDate;
  readonly activeUntil: LocalDate | null;
}

export const dateColumn = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

/** Adds members with their accounts and roles; answers them by key. */
export function addMembers(
  rows: SeedRows,
  ids: SeedIds,
  clock: ClinicClock,
  clinic: { readonly id: string; readonly domain: string },
  members: readonly DemoMember[],
  passwordHash: string,
): ReadonlyMap<string, SeededMember> {
  const seeded = new Map<string, SeededMember>();
  for (const member of members) {
    const { givenName, familyName, years, leftDaysAgo } = member;
    const activeFrom = addDays(clock.today, -Math.round(years * 365));
    seeded.set(member.key, {
      ...member,
      id: ids.at(clock.at(activeFrom, 540)),
      userId: ids.at(clock.at(activeFrom, 540)),
      displayName: `${givenName} ${familyName}`,
      activeFrom,
      activeUntil: leftDaysAgo === undefined ? null : clock.daysAgo(leftDaysAgo),
    });
  }
  for (const member of seeded.values()) {
    const supervisorId = member.supervisorKey ? (seeded.get(member.supervisorKey)?.id ?? null) : null;
    const [problem] = checkMember({ ...member, supervisorId });
    if (problem)
      throw new Error(`The demo member ${member.key} breaks a rule: ${problem.field} ${problem.code}.`);
    addOne(rows, clock, clinic, member, supervisorId, passwordHash);
  }
  return seeded;
}

function addOne(
  rows: SeedRows,
  clock: ClinicClock,
  { id: clinicId, domain }: { readonly id: string; readonly domain: string },
  member: SeededMember,
  supervisorId: string | null,
  passwordHash: string,
): void {
  const { id, userId, givenName, familyName, disciplineCode, credential, activeFrom, activeUntil } = member;
  rows.add('member', {
    ...{ clinicId, id, givenName, familyName, disciplineCode, credential, supervisorId },
    activeFrom: dateColumn(activeFrom),
    activeUntil: activeUntil && dateColumn(activeUntil),
  });
  rows.add('userAccount', {
    clinicId,
    id: userId,
    email: emailOf(member, domain),
    passwordHash,
    displayName: member.displayName,
    locale: member.locale ?? 'en',
    memberId: id,
    createdAt: clock.at(activeFrom, 540),
  });
  rows.add('userRole', ...member.roles.map((role) => ({ clinicId, userId, role })));
}
