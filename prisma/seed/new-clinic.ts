import { randomUUID } from 'node:crypto';
import { DEFAULT_CARE_PLAN_TEMPLATES, DISCIPLINES, type LocalDate } from '@consilium/domain';
import { SeedIds } from './seed-ids.ts';
import { SeedRows } from './seed-rows.ts';

export interface NewClinic {
  readonly clinicId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly now: Date;
}

export interface FirstAdministrator {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly activeFrom: LocalDate;
}

/** What every clinic starts with: its disciplines and the plan templates, which it then owns and edits. */
export function addClinic(
  rows: SeedRows,
  ids: SeedIds,
  { clinicId, name, timeZone, demo, now }: NewClinic,
): void {
  rows.add('clinic', { id: clinicId, name, timeZone, demo, createdAt: now });
  rows.add('discipline', ...DISCIPLINES.map((discipline) => ({ clinicId, ...discipline })));
  rows.add(
    'carePlanTemplate',
    ...DEFAULT_CARE_PLAN_TEMPLATES.map(({ interventions, goals, ...template }) => ({
      clinicId,
      id: ids.at(now),
      ...template,
      content: {
        interventions: interventions.map((row) => ({ ...row })),
        goals: goals.map((row) => ({ ...row })),
      },
    })),
  );
}

/** A clinic that real people will work in: nothing in it but what it starts with, and somebody who can add the others. */
export async function createClinic(
  ownerUrl: string,
  clinic: NewClinic & { readonly administrator: FirstAdministrator },
): Promise<void> {
  const { clinicId, now, administrator } = clinic;
  const { givenName, familyName, email, passwordHash, activeFrom } = administrator;
  const rows = new SeedRows();
  const ids = new SeedIds({ uuid: randomUUID });
  const [memberId, userId] = [ids.at(now), ids.at(now)];
  addClinic(rows, ids, clinic);
  rows.add('member', {
    clinicId,
    id: memberId,
    givenName,
    familyName,
    disciplineCode: 'ADMINISTRATION',
    credential: '',
    activeFrom: new Date(`${activeFrom}T00:00:00Z`),
  });
  rows.add('userAccount', {
    clinicId,
    id: userId,
    email,
    passwordHash,
    displayName: `${givenName} ${familyName}`,
    memberId,
    mustChangePassword: true,
    createdAt: now,
  });
  rows.add('userRole', { clinicId, userId, role: 'ADMINISTRATOR' });
  rows.add('auditEvent', {
    clinicId,
    id: ids.at(now),
    at: now,
    actorName: 'Command line',
    actorRoles: [],
    operation: 'createAdmin',
    permission: 'system',
    purpose: 'ADMINISTRATION',
    outcome: 'ALLOWED',
    requestId: userId,
  });
  await rows.insert(ownerUrl);
}
