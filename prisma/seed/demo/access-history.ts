import type { Permission } from '@consilium/domain';
import type { SeededChance } from '@consilium/testing/bundles';
import { clock, type ClinicClock } from '../clinic-clock.ts';
import type { SeedIds } from '../seed-ids.ts';
import type { SeedRows } from '../seed-rows.ts';
import type { SeededMember } from './add-members.ts';
import type { CareTeam } from './care-team.ts';

export interface AccessPlace {
  readonly clinicId: string;
  readonly patientId: string;
}

export interface Access {
  readonly operation: string;
  readonly permission: Permission;
  readonly by: SeededMember;
  readonly at: Date;
  readonly outcome?: 'ALLOWED' | 'REFUSED';
  readonly breakGlass?: boolean;
}

/** Days back that reads are invented for. */
const READS_DAYS = 28;

const READS: readonly (readonly [operation: string, permission: Permission])[] = [
  ['patient', 'patient.read'],
  ['carePlan', 'carePlan.read'],
  ['Patient.record', 'record.read'],
];

/** What a write in a scenario needed; an operation that is not here needs carePlan.draft. */
const PERMISSIONS: Readonly<Record<string, Permission>> = {
  openCarePlan: 'carePlan.open',
  applyCarePlanTemplate: 'carePlan.applyTemplate',
  publishPlanVersion: 'carePlan.publish',
  signOffPlanVersion: 'carePlan.signOff',
  transitionEpisode: 'episode.transition',
  importReferral: 'referral.import',
  triageReferral: 'referral.triage',
  decideTrigger: 'trigger.decide',
  addToCareTeam: 'careTeam.manage',
};

export const permissionFor = (operation: string): Permission => PERMISSIONS[operation] ?? 'carePlan.draft';

/** Writes audit rows, one request each. */
export function addAccesses(
  rows: SeedRows,
  ids: SeedIds,
  place: AccessPlace,
  accesses: readonly Access[],
): void {
  const inOrder = [...accesses].sort((a, b) => a.at.getTime() - b.at.getTime());
  rows.add(
    'auditEvent',
    ...inOrder.map(({ operation, permission, by, at, outcome = 'ALLOWED', breakGlass = false }) => ({
      ...place,
      id: ids.at(at),
      at,
      actorUserId: by.userId,
      actorName: by.displayName,
      actorDiscipline: by.disciplineCode,
      actorRoles: [...by.roles],
      ...{ operation, permission, outcome, breakGlass },
      purpose: breakGlass ? 'BREAK_GLASS' : 'TREATMENT',
      requestId: ids.at(at),
    })),
  );
}

/** Who of the team opened the record on the working days of the last four weeks. */
export function readsOf(timeline: ClinicClock, chance: SeededChance, team: CareTeam): Access[] {
  const reads: Access[] = [];
  for (let back = READS_DAYS; back >= 1; back -= 1) {
    const day = timeline.daysAgo(back);
    if (timeline.weekdayBy(day) !== day) continue;
    for (const by of team.on(day)) {
      if (!chance.happens(0.18)) continue;
      const [operation, permission] = chance.pick(READS);
      // Creative therapists and school liaison see the plan, not the record.
      const mayReadRecord = !['MUSIC_THERAPY', 'ART_THERAPY', 'WELLNESS', 'SCHOOL_LIAISON'].includes(
        by.disciplineCode,
      );
      if (operation === 'Patient.record' && !mayReadRecord) continue;
      reads.push({ operation, permission, by, at: timeline.at(day, clock(8) + chance.between(0, 540)) });
    }
  }
  return reads;
}
