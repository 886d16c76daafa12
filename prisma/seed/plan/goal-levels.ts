import { localDateIn, type AttainmentLevel, type GoalAchievement } from '@consilium/domain';
import { dateColumn } from '../demo/add-members.ts';
import type { SeedIds } from '../seed-ids.ts';
import type { SeedRows } from '../seed-rows.ts';
import type { PlanStory } from './plan-story.ts';

/** Goals of a plan that are scaled: it takes a conversation for each. */
const SCALED = 3;
/** Where a goal stands when the team says this of it; as it began otherwise. */
const LEVEL_WHEN: Readonly<Partial<Record<GoalAchievement, AttainmentLevel>>> = {
  IMPROVING: -1,
  ACHIEVED: 0,
  SUSTAINING: 1,
};

/** The first goals of a plan get their five levels, and a rating whenever the team said something new of them. */
export function addGoalLevels(
  rows: SeedRows,
  ids: SeedIds,
  { clinicId, zone }: { readonly clinicId: string; readonly zone: string },
  story: PlanStory,
): void {
  const scaled = story.goals.filter((goal) => story.current(goal).fields.measure !== '').slice(0, SCALED);
  for (const [index, goal] of scaled.entries()) {
    const { baseline, target } = story.current(goal).fields;
    const [first, ...later] = goal.revisions;
    if (!first || !target) continue;
    const weight = 1 + (index % 3);
    rows.add('goalScale', {
      ...{ clinicId, goalId: goal.id, weight },
      levels: [
        baseline ? `As at the start: ${baseline}` : 'As at the start',
        `Half of the way to: ${target}`,
        target,
        `${target}, on most days`,
        `${target}, every day and without being reminded`,
      ],
      writtenAt: first.stamp.at,
      writtenByName: first.stamp.by.displayName,
    });
    let before: AttainmentLevel | null = null;
    for (const { fields, stamp } of [first, ...later]) {
      const level = LEVEL_WHEN[fields.achievement] ?? -2;
      if (level === before) continue;
      before = level;
      rows.add('goalRating', {
        ...{ clinicId, id: ids.at(stamp.at), goalId: goal.id, level },
        ratedOn: dateColumn(localDateIn(zone, stamp.at)),
        recordedAt: stamp.at,
        ratedByName: stamp.by.displayName,
      });
    }
  }
}
