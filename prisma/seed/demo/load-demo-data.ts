import { seededChance } from '@consilium/testing/bundles';
import { clock, ClinicClock } from '../clinic-clock.ts';
import { addClinic } from '../new-clinic.ts';
import {
  DEMO_PATIENTS,
  OTHER_CLINIC_PATIENTS,
  TREATED_BEFORE,
  type PatientSpec,
} from '../scenarios/index.ts';
import { SeedIds } from '../seed-ids.ts';
import { SeedRows } from '../seed-rows.ts';
import { addMembers, type SeededMember } from './add-members.ts';
import { addPastPatient } from './add-past-patient.ts';
import { addPatient, type AddedPatient, type DemoScene } from './add-patient.ts';
import { addAccesses } from './access-history.ts';
import { DEMO_CLINIC, OTHER_CLINIC } from './demo-accounts.ts';
import { addDemoAuthorizations } from './demo-authorizations.ts';
import { addDemoConference } from './demo-conference.ts';
import { addDemoHolds } from './demo-holds.ts';
import { demoInbox, type InboxFile } from './demo-inbox.ts';
import { DEMO_MEMBERS, OTHER_MEMBERS, type DemoMember } from './demo-members.ts';
import { addCrisisLine, addDemoSafety, addOnCall } from './demo-safety.ts';
import { addDemoSchool } from './demo-school.ts';
import { addDemoAftercare } from './demo-aftercare.ts';
import { addDemoDischarges } from './demo-discharge.ts';
import { addDemoMedication } from './demo-medication.ts';
import { addDemoTasks } from './demo-tasks.ts';
import { addManyStops } from './demo-stops.ts';
import { addDemoWorkups } from './demo-workups.ts';
import { addDesensitizationWeeks } from './desensitization-weeks.ts';
import { addMeasures } from './measures/add-measures.ts';
import { addPerformanceWeeks } from './performance-weeks.ts';
import { addWeekResources } from './week-resources.ts';

/** The same people and stories every time; only the dates follow the day of loading. */
const SEED = 20_261;

export interface DemoOptions {
  /** Hash of DEMO_PASSWORD, made once for all accounts. */
  readonly passwordHash: string;
  readonly now: Date;
  readonly say?: (line: string) => void;
}

/** Fills an empty database with the two demo clinics, in one transaction; answers what is to be imported into the inbox. */
export async function loadDemoData(
  ownerUrl: string,
  { passwordHash, now, say }: DemoOptions,
): Promise<InboxFile[]> {
  const rows = new SeedRows();
  const demo = addDemoClinic(rows, DEMO_CLINIC, DEMO_MEMBERS, DEMO_PATIENTS, {
    passwordHash,
    now,
    firstSeed: 101,
  });
  const other = addDemoClinic(rows, OTHER_CLINIC, OTHER_MEMBERS, OTHER_CLINIC_PATIENTS, {
    passwordHash,
    now,
    firstSeed: 201,
  });
  addPortalAccounts(rows, demo, passwordHash);
  addBreakGlass(rows, demo);
  addWeekResources(demo, demo.patients, 'DEMO');
  addWeekResources(other, other.patients, 'OTHER');
  addDemoHolds(demo, demo.patients);
  addDemoAuthorizations(demo, demo.patients);
  addDesensitizationWeeks(demo, demo.patients);
  addManyStops(demo, demo.patients);
  addPerformanceWeeks(demo, demo.patients);
  addMeasures(demo, [...demo.patients, ...treatedBefore(demo)]);
  addOnCall(demo);
  addCrisisLine(demo);
  addDemoSafety(demo, demo.patients);
  addDemoDischarges(demo, demo.patients);
  addDemoAftercare(demo, demo.patients);
  addDemoSchool(demo, demo.patients);
  addDemoMedication(demo, demo.patients);
  addDemoTasks(demo, demo.patients);
  addDemoConference(demo, demo.patients);
  addDemoWorkups(demo, demo.patients);
  await rows.insert(ownerUrl, say);
  const treated = demo.patients.find(({ spec }) => spec.family === 'Marlowe');
  return demoInbox(demo.timeline, treated);
}

interface DemoClinicRows extends DemoScene {
  readonly patients: readonly AddedPatient[];
}

function addDemoClinic(
  rows: SeedRows,
  clinic: { readonly id: string; readonly name: string; readonly timeZone: string; readonly domain: string },
  people: readonly DemoMember[],
  specs: readonly PatientSpec[],
  { passwordHash, now, firstSeed }: { passwordHash: string; now: Date; firstSeed: number },
): DemoClinicRows {
  const timeline = new ClinicClock(clinic.timeZone, now);
  const chance = seededChance(SEED + firstSeed);
  const ids = new SeedIds(chance);
  addClinic(rows, ids, {
    clinicId: clinic.id,
    name: clinic.name,
    timeZone: clinic.timeZone,
    demo: true,
    now,
  });
  const members = addMembers(rows, ids, timeline, clinic, people, passwordHash);
  const physician = withRole(members, 'PHYSICIAN');
  const intake = { physician, nurse: withRole(members, 'NURSE') ?? physician };
  if (!intake.physician || !intake.nurse) throw new Error('A demo clinic needs a physician.');
  const scene: DemoScene = {
    ...{ rows, ids, timeline, members, clinicId: clinic.id },
    intake: { physician: intake.physician, nurse: intake.nurse },
  };
  // Each patient has a chance of their own, so that a change in one story leaves the others as they were.
  const patients = specs.map((spec, index) =>
    addPatient(scene, seededChance(SEED + firstSeed + index), spec, firstSeed + index),
  );
  return { ...scene, patients };
}

/** Those whose treatment is over, with ids of their own: no week and no plan is made from them. */
function treatedBefore(scene: DemoScene): AddedPatient[] {
  const ids = new SeedIds(seededChance(SEED + 301));
  return TREATED_BEFORE.map((spec, index) =>
    addPastPatient({ ...scene, ids }, seededChance(SEED + 301 + index), spec, 301 + index),
  );
}

const withRole = (members: ReadonlyMap<string, SeededMember>, role: SeededMember['roles'][number]) =>
  [...members.values()].find(({ roles, activeUntil }) => roles.includes(role) && activeUntil === null);

/** The accounts of one patient and of one of her parents. */
function addPortalAccounts(
  rows: SeedRows,
  { patients, ids, timeline, clinicId }: DemoClinicRows,
  passwordHash: string,
): void {
  const owner = patients.find(({ spec }) => spec.hasAccounts);
  const [guardianId] = owner?.guardianIds ?? [];
  if (!owner || !guardianId) throw new Error('No patient of the demo clinic has the accounts.');
  const createdAt = timeline.at(timeline.daysAgo(10), clock(16));
  const [patientUser, guardianUser] = [ids.at(createdAt), ids.at(createdAt)];
  const common = { clinicId, passwordHash, createdAt };
  rows.add(
    'userAccount',
    {
      ...common,
      id: patientUser,
      email: `patient@${DEMO_CLINIC.domain}`,
      displayName: `${owner.spec.given.join(' ')} ${owner.spec.family}`,
      patientId: owner.patientId,
    },
    {
      ...common,
      id: guardianUser,
      email: `guardian@${DEMO_CLINIC.domain}`,
      displayName: 'Laura Carter',
      guardianId,
    },
  );
  rows.add(
    'userRole',
    { clinicId, userId: patientUser, role: 'PATIENT' },
    { clinicId, userId: guardianUser, role: 'GUARDIAN' },
  );
}

/** Two emergency accesses by people outside the team: one was reviewed, one waits for the privacy officer. */
function addBreakGlass(rows: SeedRows, { patients, ids, timeline, clinicId, members }: DemoClinicRows): void {
  const grants = [
    {
      key: 'lindholm',
      family: 'Adeleke',
      daysAgo: 1,
      reason: 'Fainted in the corridor while her own nurse was at lunch; I needed the medicine list.',
    },
    {
      key: 'park',
      family: 'Papadakis',
      daysAgo: 16,
      reason: 'Covering for Dr. Weiss, who was ill; the family called about the next session.',
    },
  ] as const;
  for (const { key, family, daysAgo, reason } of grants) {
    const patient = patients.find(({ spec }) => spec.family === family);
    const by = members.get(key);
    const reviewer = members.get('stone');
    if (!patient || !by || !reviewer) continue;
    const openedAt = timeline.at(timeline.weekdayBy(timeline.daysAgo(daysAgo)), clock(12, 20));
    const isReviewed = daysAgo > 7;
    rows.add('breakGlassGrant', {
      ...{
        clinicId,
        id: ids.at(openedAt),
        patientId: patient.patientId,
        userId: by.userId,
        reason,
        openedAt,
      },
      reasonCode: key === 'park' ? 'COVERING_FOR_COLLEAGUE' : 'EMERGENCY',
      expiresAt: new Date(openedAt.getTime() + 3_600_000),
      reviewedAt: isReviewed ? new Date(openedAt.getTime() + 26 * 3_600_000) : null,
      reviewedByUserId: isReviewed ? reviewer.userId : null,
    });
    const later = (minutes: number) => new Date(openedAt.getTime() + minutes * 60_000);
    addAccesses(rows, ids, { clinicId, patientId: patient.patientId }, [
      { operation: 'patient', permission: 'patient.read', by, at: later(-2), outcome: 'REFUSED' },
      { operation: 'openBreakGlass', permission: 'breakGlass.open', by, at: openedAt },
      { operation: 'patient', permission: 'patient.read', by, at: later(1), breakGlass: true },
      { operation: 'Patient.record', permission: 'record.read', by, at: later(2), breakGlass: true },
    ]);
  }
}
