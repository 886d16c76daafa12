import {
  DEFAULT_PERFORMANCE_ACTIVITIES,
  isWeekday,
  type EpisodeState,
  type LocalDate,
  type PerformanceActivity,
} from '@consilium/domain';
import { seededChance, type SeededChance } from '@consilium/testing/bundles';
import { clock } from '../clinic-clock.ts';
import { SeedIds } from '../seed-ids.ts';
import type { AddedPatient, DemoScene } from './add-patient.ts';

/** Ids of their own, so that the other stories stay as they are. */
const SEED = 30_265;
const WEEKS = 8;
const TREATED: readonly EpisodeState[] = ['PHASE1_ACTIVE', 'ON_HOLD', 'DISCHARGE_READY'];

/** Where somebody begins, and how much of that changes until progress ends; a share. */
interface Course {
  readonly code: string;
  readonly begin: readonly [low: number, high: number];
  readonly change: number;
}

/** Invented, in the range of children in such programmes: to have something to see, not to compare with. */
const COURSES: readonly Course[] = [
  { code: 'SIX_MINUTE_WALK', begin: [280, 380], change: 0.45 },
  { code: 'STAIRS', begin: [34, 58], change: -0.4 },
  { code: 'SIT_TO_STAND', begin: [7, 11], change: 0.8 },
  { code: 'ONE_LEG_STAND_LEFT', begin: [6, 14], change: 1.6 },
  { code: 'DRESSING', begin: [260, 420], change: -0.5 },
];

/** Eight weeks of best times and counts of those who are treated now: quick at first, then a plateau. */
export function addPerformanceWeeks(scene: DemoScene, patients: readonly AddedPatient[]): void {
  patients
    .filter(({ spec }) => TREATED.includes(spec.state))
    .forEach((patient, index) => {
      const chance = seededChance(SEED + index);
      addCourses({ ...scene, ids: new SeedIds(chance) }, chance, patient);
    });
}

function addCourses(scene: DemoScene, chance: SeededChance, patient: AddedPatient): void {
  const { rows, ids, timeline, clinicId } = scene;
  const therapistOn = (day: LocalDate) =>
    patient.team.of('PHYSIOTHERAPY', day) ?? patient.team.of('OCCUPATIONAL_THERAPY', day);
  const days = Array.from({ length: WEEKS * 7 }, (_, ago) => timeline.daysAgo(WEEKS * 7 - ago)).filter(
    (day) => isWeekday(day) && therapistOn(day),
  );
  for (const [place, { code, begin, change }] of COURSES.entries()) {
    const activity = DEFAULT_PERFORMANCE_ACTIVITIES.find((one) => one.code === code);
    if (!activity) continue;
    const first = chance.between(...begin);
    for (const [index, day] of days.entries()) {
      const by = therapistOn(day);
      // Two or three times a week each.
      if (!by || (index + place) % 2 === 1 || chance.happens(0.15)) continue;
      const progress = 1 - Math.exp(-index / 8);
      const wobble = (chance.next() - 0.5) * 0.08;
      const value = measured(activity, first * (1 + change * progress + wobble));
      const occurredAt = timeline.at(day, clock(9 + place, chance.between(0, 50)));
      rows.add('performance', {
        ...{ clinicId, id: ids.at(occurredAt), patientId: patient.patientId, value, occurredAt },
        activityCode: activity.code,
        activityName: activity.name,
        unit: activity.unit,
        better: activity.better,
        enteredAt: occurredAt,
        recordedAt: occurredAt,
        byName: by.displayName,
        byMemberId: by.id,
      });
    }
  }
}

/** As one would write it down: counted things whole, seconds to the half. */
function measured({ unit }: PerformanceActivity, value: number): number {
  if (unit === 'SECONDS' && value < 100) return Math.max(0.5, Math.round(value * 2) / 2);
  return Math.max(1, Math.round(value));
}
