import { DEFAULT_CARE_PLAN_TEMPLATES, planFromTemplate, type LocalDate } from '@consilium/domain';
import { addDays, compareDisciplines, type InterventionFields } from '@consilium/domain';
import { clock } from '../clinic-clock.ts';
import { FURTHER_GOALS, WORDS_FOR_TEMPLATE } from './own-words.ts';
import type { PlanStory } from './plan-story.ts';
import { sectionTexts } from './section-texts.ts';
import type { PlanScene } from './plan-scene.ts';

/** The template that a level of care begins with. */
export function templateFor(level: string) {
  const [dayProgramme, outpatient] = DEFAULT_CARE_PLAN_TEMPLATES;
  const template = level === 'OUTPATIENT' ? outpatient : dayProgramme;
  if (!template) throw new Error('The default templates are missing.');
  return template;
}

/**
 * What the disciplines of the demo clinic prescribe on fewer days than the template: with lunch, breaks and the weekly
 * conference, a child's week at the clinic does not hold all of it (design default).
 */
const DAYS_A_WEEK: Readonly<Record<string, number>> = {
  'Gait, running, jumping, sport': 4,
  'Arm and hand function, school tasks': 4,
  'Timed dressing and chores': 3,
};

/** One that no week can hold for a child who comes on Fridays: the demo clinic has nobody for it then, and says so. */
const OUTPATIENT_MEDITATION: Omit<InterventionFields, 'goalIds'> = {
  kind: 'MEDITATION',
  title: 'Guided meditation',
  minutes: 15,
  timesPerDay: 1,
  daysPerWeek: 3,
  mode: 'INDIVIDUAL',
  precautions: '',
  disciplineCode: 'WELLNESS',
  coTreatingDisciplineCodes: [],
  status: 'ACTIVE',
};

/** What is practised at home in the evenings and at weekends of the day programme (design default). */
const EVENINGS: readonly Omit<InterventionFields, 'goalIds'>[] = [
  {
    ...{ kind: 'FLEXIBILITY_EXERCISE', title: 'Home: stretching', disciplineCode: 'PHYSIOTHERAPY' },
    ...{ minutes: 10, timesPerDay: 1, daysPerWeek: 7, mode: 'HOME', status: 'ACTIVE' },
    ...{ precautions: 'Slowly, without holding the breath.', coTreatingDisciplineCodes: [] },
  },
  {
    ...{ kind: 'DESENSITIZATION', title: 'Home: touch', disciplineCode: 'OCCUPATIONAL_THERAPY' },
    ...{ minutes: 5, timesPerDay: 2, daysPerWeek: 7, mode: 'HOME', status: 'ACTIVE' },
    ...{ precautions: 'The step of the clinic, never the next one.', coTreatingDisciplineCodes: [] },
  },
];

/**
 * The physician applies the template; then each discipline says in its section what it sees, puts the goals into the
 * child's words, adds one or two of its own and ties its interventions to them. A fresh plan is only half written.
 */
export function writeFirstPlan(
  story: PlanStory,
  scene: PlanScene,
  admittedOn: LocalDate,
  isFresh: boolean,
): void {
  const { by, at } = story.opened;
  const template = templateFor(scene.level);
  const brought = planFromTemplate(template, admittedOn);
  const codes = [
    ...scene.team.on(admittedOn).map(({ disciplineCode }) => disciplineCode),
    ...brought.interventions.map(({ disciplineCode }) => disciplineCode),
  ].filter((code) => code !== 'SCHEDULING' && code !== 'ADMINISTRATION');
  story.openSections([...new Set(codes)].sort(compareDisciplines), { by, at });
  const applied = { by, at: new Date(at.getTime() + 180_000) };
  story.appliedTemplate = applied;
  for (const goal of brought.goals) story.addGoal(goal, applied, null);
  for (const intervention of brought.interventions) story.addIntervention(intervention, applied, null);
  if (template !== templateFor('OUTPATIENT')) {
    for (const evening of EVENINGS) story.addIntervention({ ...evening, goalIds: [] }, applied, null);
  }
  story.edits.push({ operation: 'applyCarePlanTemplate', stamp: applied });
  const written = [...story.sections].filter((_, index) => !isFresh || index % 2 === 0);
  for (const [index, { disciplineCode }] of written.entries()) {
    writeSection(story, scene, disciplineCode, admittedOn, clock(10) + index * 17);
  }
}

function writeSection(
  story: PlanStory,
  scene: PlanScene,
  code: string,
  on: LocalDate,
  minutes: number,
): void {
  const { chance, region } = scene;
  const stamp = (later: number) => scene.stamp(code, on, minutes + later);
  const texts = sectionTexts(code, region);
  if (texts.length > 0) story.writeSection(code, chance.pick(texts), stamp(0));
  const own = story.goals.filter(({ disciplineCode }) => disciplineCode === code);
  for (const [index, goal] of own.entries()) {
    const words = WORDS_FOR_TEMPLATE[story.current(goal).fields.description]?.[region];
    if (words) story.changeGoal(goal, chance.pick(words), stamp(2 + index));
  }
  const further = FURTHER_GOALS.filter(({ disciplineCode }) => disciplineCode === code);
  const added = further.length > 0 && (own.length === 0 || chance.happens(0.6)) ? [chance.pick(further)] : [];
  for (const { disciplineCode, shared, ...goal } of added) {
    const open = new Set(story.sections.map((section) => section.disciplineCode));
    const fields = {
      ...goal,
      ownerDisciplineCode: disciplineCode,
      sharedDisciplineCodes: shared.filter((other) => open.has(other)),
      dueOn: addDays(on, 28),
    };
    own.push(story.addGoal(fields, stamp(6)));
  }
  const served = own.slice(0, 3).map(({ id }) => id);
  if (code === 'WELLNESS' && scene.level === 'OUTPATIENT')
    story.addIntervention({ ...OUTPATIENT_MEDITATION, goalIds: served }, stamp(12));
  if (served.length === 0) return;
  for (const [index, intervention] of story.interventions.entries()) {
    if (intervention.disciplineCode !== code) continue;
    const { title } = story.current(intervention).fields;
    story.changeIntervention(
      intervention,
      { goalIds: served, ...(DAYS_A_WEEK[title] ? { daysPerWeek: DAYS_A_WEEK[title] } : {}) },
      stamp(8 + (index % 4)),
    );
  }
}
