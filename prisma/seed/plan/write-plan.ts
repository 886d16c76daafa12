import { addDays, isOpen, type LocalDate } from '@consilium/domain';
import type { SeededChance } from '@consilium/testing/bundles';
import { clock, type ClinicClock } from '../clinic-clock.ts';
import type { SeededMember } from '../demo/add-members.ts';
import type { CareTeam } from '../demo/care-team.ts';
import type { EpisodeHistory } from '../demo/episode-history.ts';
import type { SeedIds } from '../seed-ids.ts';
import { holdConference } from './conference.ts';
import { planDischarge } from './discharge-plan.ts';
import { writeFirstPlan } from './first-plan.ts';
import type { Region } from './own-words.ts';
import type { PlanScene } from './plan-scene.ts';
import { PlanStory, type Version } from './plan-story.ts';
import { VERSION_NOTES } from './section-texts.ts';

/**
 * The plan of a patient from admission to today: a template, each discipline in the child's words, a version at the
 * first conference and one every week after, a last one at discharge.
 */
export function writePlan(
  ids: SeedIds,
  timeline: ClinicClock,
  chance: SeededChance,
  team: CareTeam,
  region: Region,
  episode: EpisodeHistory,
): PlanStory | null {
  const admission = episode.steps.find(({ state }) => state === 'ADMITTED');
  if (!admission) return null;
  const scene: PlanScene = {
    ...{ timeline, chance, team, region, level: episode.levelOfCare ?? 'DAY_HOSPITAL' },
    stamp: (code, on, minutes) => ({ by: memberFor(team, code, on), at: timeline.at(on, minutes) }),
  };
  const opened = scene.stamp('MEDICINE', timeline.weekdayBy(addDays(admission.on, -1)), clock(14));
  const story = new PlanStory(ids, ids.at(opened.at), opened);
  const isFresh = episode.state === 'ADMITTED';
  writeFirstPlan(story, scene, admission.on, isFresh);
  if (!isFresh) agree(story, scene, episode, admission.on);
  return story;
}

function memberFor(team: CareTeam, code: string, on: LocalDate): SeededMember {
  const member = team.of(code, on) ?? team.of('MEDICINE', on) ?? team.of('PHYSIOTHERAPY', on);
  if (!member) throw new Error(`Nobody on the team can write for ${code} on ${on}.`);
  return member;
}

/** Versions: the first conference, the weekly ones, discharge. */
function agree(story: PlanStory, scene: PlanScene, episode: EpisodeHistory, admittedOn: LocalDate): void {
  const { timeline } = scene;
  const discharge = episode.steps.find(({ state }) => state === 'DISCHARGED_PHASE2')?.on ?? null;
  const end = discharge ?? (isOpen(episode.state) ? null : (episode.steps.at(-1)?.on ?? null));
  const lastDay = end === null ? timeline.today : end;
  const first = timeline.weekdayBy(addDays(admittedOn, 2));
  // Thursday's child is discussed on Friday: the conference is never before the plan is written.
  const conferences: LocalDate[] = [];
  for (let on = first < admittedOn ? admittedOn : first; on < lastDay; on = addDays(on, 7))
    conferences.push(on);
  for (const [week, on] of conferences.entries()) {
    if (week > 0) holdConference(story, scene, on, week);
    const note =
      week === 0
        ? VERSION_NOTES.first
        : (VERSION_NOTES.weekly[(week - 1) % VERSION_NOTES.weekly.length] ?? '');
    const version = story.publish(note, scene.stamp('MEDICINE', on, clock(15, 30)));
    sign(story, scene, version, on, conferences[week + 1] ?? discharge);
  }
  if (discharge !== null) {
    planDischarge(story, scene, discharge);
    sign(
      story,
      scene,
      story.publish(VERSION_NOTES.discharge, scene.stamp('MEDICINE', discharge, clock(15))),
      discharge,
      null,
    );
    return;
  }
  const latest = conferences.at(-1);
  if (isOpen(episode.state) && latest !== undefined) draftOn(story, scene, latest);
}

/** Signatures come within two working days; those of the latest version are still on their way. */
function sign(
  story: PlanStory,
  scene: PlanScene,
  version: Version,
  on: LocalDate,
  next: LocalDate | null,
): void {
  const { timeline, chance, team } = scene;
  const isSettled = next !== null || addDays(on, 10) < timeline.today;
  for (const { disciplineCode } of version.signOffs) {
    if (!isSettled && chance.happens(0.45)) continue;
    const later = timeline.weekdayBy(addDays(on, chance.between(0, 2)));
    const day = later < on ? on : later;
    const by = team.of(disciplineCode, day);
    const at = timeline.at(day, clock(15, 40) + chance.between(0, 70));
    if (by && at > version.stamp.at) story.sign(version, disciplineCode, { by, at });
  }
}

/** What somebody has changed since the last conference and nobody has agreed to yet. */
function draftOn(story: PlanStory, scene: PlanScene, latest: LocalDate): void {
  const { timeline, chance } = scene;
  const on = timeline.weekdayBy(timeline.today);
  if (on <= latest || chance.happens(0.35)) return;
  const goal = story.goals.find((one) => one.disciplineCode === 'PHYSIOTHERAPY');
  if (goal)
    story.changeGoal(goal, { achievement: 'IMPROVING' }, scene.stamp('PHYSIOTHERAPY', on, clock(8, 40)));
  const dressing = story.interventions.find((one) => story.current(one).fields.kind === 'DESENSITIZATION');
  if (dressing && chance.happens(0.6)) {
    story.changeIntervention(
      dressing,
      { timesPerDay: 4 },
      scene.stamp('OCCUPATIONAL_THERAPY', on, clock(9, 15)),
    );
  }
}
