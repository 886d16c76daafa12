import {
  addDays,
  addMonths,
  displayName,
  isInIntake,
  type LocalDate,
  type ReferralStatus,
} from '@consilium/domain';
import { identifierToken, type ReferralRecord } from '@consilium/fhir';
import type { SeededChance } from '@consilium/testing/bundles';
import { clock, type ClinicClock } from '../clinic-clock.ts';
import { addGoalLevels } from '../plan/goal-levels.ts';
import { regionOf } from '../plan/own-words.ts';
import { addPlan } from '../plan/plan-rows.ts';
import { writePlan } from '../plan/write-plan.ts';
import type { GuardianSpec, PatientSpec } from '../scenarios/index.ts';
import type { SeedIds } from '../seed-ids.ts';
import type { SeedRows } from '../seed-rows.ts';
import { addAccesses, permissionFor, readsOf, type Access } from './access-history.ts';
import { dateColumn, type SeededMember } from './add-members.ts';
import { addCareTeam, type CareTeam } from './care-team.ts';
import { addEpisode, firstDayOf, type EpisodeHistory } from './episode-history.ts';
import { guardiansOf, schoolOf } from './families.ts';
import { addReferral, type ReferredPatient } from './referral-history.ts';
import { roadTo } from './roads.ts';

/** The clinic that patients are added to. */
export interface DemoScene {
  readonly rows: SeedRows;
  readonly ids: SeedIds;
  readonly timeline: ClinicClock;
  readonly clinicId: string;
  readonly members: ReadonlyMap<string, SeededMember>;
  /** Who takes files in and who decides about them. */
  readonly intake: { readonly nurse: SeededMember; readonly physician: SeededMember };
}

/** A patient as they were added: for accounts, grants and newer files about them. */
export interface AddedPatient {
  readonly spec: PatientSpec;
  readonly patientId: string;
  readonly guardianIds: readonly string[];
  readonly referred: ReferredPatient;
  readonly team: CareTeam;
  /** The present episode, or the last one. */
  readonly episode: EpisodeHistory;
  /** Where it hurts, as the referral says it. */
  readonly site: string;
}

/** Adds one young person with everything that the pathway has brought about so far. */
export function addPatient(
  scene: DemoScene,
  chance: SeededChance,
  spec: PatientSpec,
  seed: number,
): AddedPatient {
  const { rows, ids, timeline, clinicId, members, intake } = scene;
  const by = spec.team?.flatMap((key) => members.get(key) ?? []).find(mayDecide) ?? intake.physician;
  const birthDate = birthDateOf(timeline, chance, spec);
  const createdAt = timeline.at(
    timeline.daysAgo(spec.earlierClosedDaysAgo ? spec.earlierClosedDaysAgo + 200 : 1),
    clock(8),
  );
  const patientId = ids.at(createdAt);
  addEarlierEpisode(scene, chance, spec, patientId, by);
  const episode = addEpisode(rows, ids, timeline, chance, {
    ...{ clinicId, patientId, days: spec.days, level: spec.level ?? 'DAY_HOSPITAL', by },
    road: spec.road ?? roadTo(spec.state),
    ...(spec.reason === undefined ? {} : { reason: spec.reason }),
    ...(spec.reasonCode === undefined ? {} : { reasonCode: spec.reasonCode }),
  });
  const guardians = guardiansOf(spec, chance, episode.admittedOn !== null);
  const referred = { spec, seed, birthDate, guardians, madeOn: episode.referredOn };
  const place = { clinicId, patientId };
  const guardianIds = guardians.map(() => ids.at(createdAt));
  const team = addCareTeam(rows, ids, timeline, chance, members, place, spec, episode);
  const record = addTheReferral(scene, spec, referred, patientId, episode, by);
  const identifiers = record.patient.identifiers.map(identifierToken);
  addRow(scene, chance, spec, patientId, birthDate, identifiers);
  addGuardians(rows, timeline, place, guardians, guardianIds, episode.referredOn);
  const site = /Site: ([^.]*)\./.exec(record.referral?.notes.join(' ') ?? '')?.[1] ?? '';
  const plan =
    team.memberships.length > 0 ? writePlan(ids, timeline, chance, team, regionOf(site), episode) : null;
  if (plan) {
    const status = plan.versions.length > 0 ? 'ACTIVE' : 'DRAFT';
    addPlan(rows, ids, { ...place, episodeId: episode.id, status }, plan);
    addGoalLevels(rows, ids, { clinicId, zone: timeline.zone }, plan);
  }
  const writes = (plan?.edits ?? []).map(({ operation, stamp }) => ({
    operation,
    permission: permissionFor(operation),
    ...stamp,
  }));
  addAccesses(rows, ids, place, [
    ...intakeAccesses(scene, episode, by),
    ...writes,
    ...readsOf(timeline, chance, team),
  ]);
  return { spec, patientId, guardianIds, referred, team, episode, site };
}

const mayDecide = ({ roles }: SeededMember): boolean =>
  roles.includes('PHYSICIAN') || roles.includes('NURSE_PRACTITIONER');

export function birthDateOf(
  { today }: ClinicClock,
  chance: SeededChance,
  { age, turns18InDays }: PatientSpec,
): LocalDate {
  if (turns18InDays !== undefined) return addMonths(addDays(today, turns18InDays), -12 * 18);
  return addDays(addMonths(today, -Math.round(age * 12)), -chance.between(0, 20));
}

export function addRow(
  { rows, timeline, clinicId }: DemoScene,
  chance: SeededChance,
  spec: PatientSpec,
  patientId: string,
  birthDate: LocalDate,
  identifiers: string[],
): void {
  rows.add('patient', {
    clinicId,
    id: patientId,
    mrn: `C-${String(rows.of('patient').filter((row) => row.clinicId === clinicId).length + 1).padStart(6, '0')}`,
    givenNames: [...spec.given],
    familyName: spec.family,
    preferredName: spec.preferred ?? null,
    pronouns: spec.pronouns ?? null,
    sexForNorms: spec.sex,
    genderIdentity: spec.genderIdentity ?? null,
    birthDate: dateColumn(birthDate),
    languages: spec.language === 'en' ? ['en'] : [spec.language, 'en'],
    interpreterNeeded: spec.interpreter ?? false,
    school: isInIntake(spec.state) ? null : schoolOf(spec, chance),
    identifiers,
    synthetic: true,
    createdAt: timeline.now,
  });
}

export function addGuardians(
  rows: SeedRows,
  timeline: ClinicClock,
  place: { clinicId: string; patientId: string },
  guardians: readonly GuardianSpec[],
  guardianIds: readonly string[],
  startsOn: LocalDate,
): void {
  rows.add(
    'guardian',
    ...guardians.map(({ given, family, relationship, scope, endedDaysAgo }, index) => {
      const endsOn = endedDaysAgo === undefined ? null : timeline.daysAgo(endedDaysAgo);
      return {
        ...place,
        id: guardianIds[index] ?? '',
        ...{ givenName: given, familyName: family, relationship, proxyScope: scope },
        phone: `+1-555-555-01${String(10 + ((rows.of('guardian').length + index) % 90))}`,
        startsOn: dateColumn(endsOn !== null && endsOn < startsOn ? addDays(endsOn, -365) : startsOn),
        endsOn: endsOn && dateColumn(endsOn),
      };
    }),
  );
}

function addTheReferral(
  { rows, ids, timeline, clinicId, intake }: DemoScene,
  spec: PatientSpec,
  referred: ReferredPatient,
  patientId: string,
  episode: EpisodeHistory,
  by: SeededMember,
): ReferralRecord {
  const decidedOn = firstDayOf(episode, 'TRIAGED') ?? firstDayOf(episode, 'DECLINED');
  const examined = episode.steps.find(({ state }) => state === 'INTAKE_EVAL');
  const status: ReferralStatus =
    spec.state === 'DECLINED' ? 'DECLINED' : decidedOn ? 'ACCEPTED' : 'MORE_INFORMATION';
  const reason = {
    DECLINED: spec.reason ?? '',
    MORE_INFORMATION: 'Please send the imaging reports and the list of medicines.',
  };
  const decidedAt = timeline.at(decidedOn ?? addDays(episode.referredOn, 1), clock(9, 10));
  return addReferral(rows, ids, {
    ...{ clinicId, patientId, referred },
    displayName: displayName({ givenNames: spec.given, familyName: spec.family, preferredName: null }),
    receivedAt: timeline.at(episode.referredOn, clock(8, 50)),
    receivedBy: intake.nurse,
    decision: { status, reason: status === 'ACCEPTED' ? null : reason[status], at: decidedAt, by },
    triggersDecidedAt: examined ? new Date(examined.at.getTime() + 40 * 60_000) : null,
  });
}

/** A patient who comes back years later has a closed episode before the present one. */
function addEarlierEpisode(
  { rows, ids, timeline, clinicId }: DemoScene,
  chance: SeededChance,
  { earlierClosedDaysAgo: days }: PatientSpec,
  patientId: string,
  by: SeededMember,
): void {
  if (days === undefined) return;
  const plan = { clinicId, patientId, days, level: 'OUTPATIENT', by, road: roadTo('CLOSED') } as const;
  addEpisode(rows, ids, timeline, chance, plan);
}

function intakeAccesses({ intake }: DemoScene, { steps }: EpisodeHistory, by: SeededMember): Access[] {
  return steps.flatMap(({ state, at }): Access[] => {
    const operation = state === 'REFERRED' ? 'importReferral' : 'transitionEpisode';
    const actor = state === 'REFERRED' ? intake.nurse : by;
    const write = { operation, permission: permissionFor(operation), by: actor, at };
    const look = {
      operation: 'patient',
      permission: 'patient.read',
      by: actor,
      at: new Date(at.getTime() - 90_000),
    } as const;
    return state === 'REFERRED' ? [write] : [look, write];
  });
}
