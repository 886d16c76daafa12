import { addDays, type LocalDate } from '@consilium/domain';
import { clock } from '../clinic-clock.ts';
import { FURTHER_GOALS } from './own-words.ts';
import type { PlanStory } from './plan-story.ts';
import type { PlanScene } from './plan-scene.ts';

/** What a week has changed: goals move, doses follow, a new wish is heard. */
export function holdConference(story: PlanStory, scene: PlanScene, on: LocalDate, week: number): void {
  const { chance } = scene;
  for (const [index, goal] of story.goals.entries()) {
    const { fields } = story.current(goal);
    if (fields.lifecycle !== 'ACTIVE' || !chance.happens(0.5)) continue;
    const achievement =
      week > 2 && chance.happens(0.3) ? 'ACHIEVED' : chance.happens(0.85) ? 'IMPROVING' : 'NO_CHANGE';
    if (achievement === fields.achievement) continue;
    const done = achievement === 'ACHIEVED' ? { lifecycle: 'COMPLETED' as const } : {};
    story.changeGoal(
      goal,
      { achievement, ...done },
      scene.stamp(goal.disciplineCode, on, clock(10) + index * 6),
    );
  }
  raiseDose(story, scene, on);
  hearNewWish(story, scene, on);
}

function raiseDose(story: PlanStory, scene: PlanScene, on: LocalDate): void {
  const exercises = story.interventions.filter((one) => {
    const { kind, minutes } = story.current(one).fields;
    return (kind === 'AEROBIC_EXERCISE' || kind === 'STRENGTH_EXERCISE') && minutes < 60;
  });
  if (exercises.length === 0) return;
  const exercise = scene.chance.pick(exercises);
  const { minutes } = story.current(exercise).fields;
  story.changeIntervention(
    exercise,
    { minutes: minutes + 5 },
    scene.stamp(exercise.disciplineCode, on, clock(13, 5)),
  );
}

function hearNewWish(story: PlanStory, scene: PlanScene, on: LocalDate): void {
  const known = new Set(story.goals.map((goal) => story.current(goal).fields.description));
  const open = new Set(story.sections.map(({ disciplineCode }) => disciplineCode));
  const wishes = FURTHER_GOALS.filter(
    ({ description, disciplineCode }) => !known.has(description) && open.has(disciplineCode),
  );
  if (wishes.length === 0 || scene.chance.happens(0.4)) return;
  const { disciplineCode, shared, ...goal } = scene.chance.pick(wishes);
  story.addGoal(
    {
      ...goal,
      ownerDisciplineCode: disciplineCode,
      sharedDisciplineCodes: shared.filter((code) => open.has(code)),
      dueOn: addDays(on, 21),
    },
    scene.stamp(disciplineCode, on, clock(13, 30)),
  );
}
