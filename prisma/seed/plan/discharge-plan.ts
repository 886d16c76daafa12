import type { InterventionFields, LocalDate } from '@consilium/domain';
import { clock } from '../clinic-clock.ts';
import type { PlanStory } from './plan-story.ts';
import type { PlanScene } from './plan-scene.ts';

/** About 45 minutes a day at home (clinical.md 1.9), until the programme of phase III needs none. */
const AT_HOME: readonly Pick<
  InterventionFields,
  'kind' | 'title' | 'minutes' | 'timesPerDay' | 'daysPerWeek' | 'disciplineCode'
>[] = [
  {
    kind: 'AEROBIC_EXERCISE',
    title: 'Home: aerobic exercise',
    minutes: 25,
    timesPerDay: 1,
    daysPerWeek: 7,
    disciplineCode: 'PHYSIOTHERAPY',
  },
  {
    kind: 'STRENGTH_EXERCISE',
    title: 'Home: strength',
    minutes: 15,
    timesPerDay: 1,
    daysPerWeek: 7,
    disciplineCode: 'PHYSIOTHERAPY',
  },
  {
    kind: 'DESENSITIZATION',
    title: 'Home: desensitization',
    minutes: 5,
    timesPerDay: 2,
    daysPerWeek: 7,
    disciplineCode: 'OCCUPATIONAL_THERAPY',
  },
  {
    kind: 'PSYCHOLOGICAL_COUNSELLING',
    title: 'Counselling near home',
    minutes: 50,
    timesPerDay: 1,
    daysPerWeek: 1,
    disciplineCode: 'PSYCHOLOGY',
  },
];

/** What ends with the programme, what was reached, and what goes on at home and at school. */
export function planDischarge(story: PlanStory, scene: PlanScene, on: LocalDate): void {
  const { chance } = scene;
  for (const [index, goal] of story.goals.entries()) {
    const { lifecycle } = story.current(goal).fields;
    if (lifecycle !== 'ACTIVE') continue;
    const isReached = chance.happens(0.7);
    story.changeGoal(
      goal,
      isReached ? { lifecycle: 'COMPLETED', achievement: 'ACHIEVED' } : { achievement: 'IMPROVING' },
      scene.stamp(goal.disciplineCode, on, clock(9, 30) + index * 5),
    );
  }
  for (const [index, intervention] of story.interventions.entries()) {
    const { status, title } = story.current(intervention).fields;
    if (status !== 'ACTIVE' || title.startsWith('Home:')) continue;
    story.changeIntervention(
      intervention,
      { status: 'COMPLETED' },
      scene.stamp(intervention.disciplineCode, on, clock(11) + index * 3),
    );
  }
  const known = new Set(story.interventions.map((one) => story.current(one).fields.title));
  for (const [index, home] of AT_HOME.filter(({ title }) => !known.has(title)).entries()) {
    const rest = {
      mode: home.title.startsWith('Home:') ? 'HOME' : 'INDIVIDUAL',
      precautions: '',
      coTreatingDisciplineCodes: [],
      goalIds: [],
      status: 'ACTIVE',
    } as const;
    story.addIntervention({ ...home, ...rest }, scene.stamp(home.disciplineCode, on, clock(13) + index * 4));
  }
}
