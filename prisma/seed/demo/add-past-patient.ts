import type { SeededChance } from '@consilium/testing/bundles';
import { clock } from '../clinic-clock.ts';
import type { PatientSpec } from '../scenarios/index.ts';
import { addGuardians, addRow, birthDateOf, type AddedPatient, type DemoScene } from './add-patient.ts';
import { addCareTeam } from './care-team.ts';
import { addEpisode } from './episode-history.ts';
import { guardiansOf } from './families.ts';
import { roadTo } from './roads.ts';

/** Adds somebody whose treatment is over: who they are, their episode and team; the file itself is on paper. */
export function addPastPatient(
  scene: DemoScene,
  chance: SeededChance,
  spec: PatientSpec,
  seed: number,
): AddedPatient {
  const { rows, ids, timeline, clinicId, members, intake } = scene;
  const by = spec.team?.flatMap((key) => members.get(key) ?? [])[0] ?? intake.physician;
  const birthDate = birthDateOf(timeline, chance, spec);
  const createdAt = timeline.at(timeline.daysAgo(1), clock(8));
  const patientId = ids.at(createdAt);
  const episode = addEpisode(rows, ids, timeline, chance, {
    ...{ clinicId, patientId, days: spec.days, level: spec.level ?? 'DAY_HOSPITAL', by },
    road: spec.road ?? roadTo(spec.state),
    ...(spec.reasonCode === undefined ? {} : { reasonCode: spec.reasonCode }),
  });
  const guardians = guardiansOf(spec, chance, true);
  const guardianIds = guardians.map(() => ids.at(createdAt));
  const place = { clinicId, patientId };
  const team = addCareTeam(rows, ids, timeline, chance, members, place, spec, episode);
  addRow(scene, chance, spec, patientId, birthDate, []);
  addGuardians(rows, timeline, place, guardians, guardianIds, episode.referredOn);
  const referred = { spec, seed, birthDate, guardians, madeOn: episode.referredOn };
  return { spec, patientId, guardianIds, referred, team, episode, site: '' };
}
