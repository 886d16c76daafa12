import type { LevelOfCare, LocalDate } from '@consilium/domain';
import type { SeededChance } from '@consilium/testing/bundles';
import type { ClinicClock } from '../clinic-clock.ts';
import type { CareTeam } from '../demo/care-team.ts';
import type { Region } from './own-words.ts';
import type { Stamp } from './plan-story.ts';

/** What all parts of a plan's making have at hand. */
export interface PlanScene {
  readonly timeline: ClinicClock;
  readonly chance: SeededChance;
  readonly team: CareTeam;
  readonly region: Region;
  readonly level: LevelOfCare;
  /** Who did it on a day at an hour; the discipline's own member, else the physician. */
  stamp(disciplineCode: string, on: LocalDate, minutes: number): Stamp;
}
