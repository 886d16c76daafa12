import { describe, expect, it } from '@jest/globals';
import { checkGoal } from './check-plan-text.ts';
import { checkIntervention } from './check-intervention.ts';
import type { CarePlanTemplateFields } from './check-template.ts';
import { checkTemplate, planFromTemplate } from './check-template.ts';
import { DEFAULT_CARE_PLAN_TEMPLATES } from './default-templates.ts';
import type { InterventionKind } from './intervention-kinds.ts';
import { prescribedMinutes } from './prescribed-minutes.ts';

const [dayProgramme, outpatient] = DEFAULT_CARE_PLAN_TEMPLATES as [
  CarePlanTemplateFields,
  CarePlanTemplateFields,
];

/** Every treatment that the source document names, with the kinds that carry it. */
const SOURCE_TREATMENTS: Readonly<Record<string, readonly InterventionKind[]>> = {
  'strength training': ['STRENGTH_EXERCISE'],
  'aerobic exercises': ['AEROBIC_EXERCISE'],
  'improve flexibility': ['FLEXIBILITY_EXERCISE'],
  'physical therapy': ['PHYSICAL_THERAPY'],
  'occupational therapy': ['OCCUPATIONAL_THERAPY', 'ACTIVITIES_OF_DAILY_LIVING'],
  'selected medications': ['MEDICATION', 'MEDICATION_REVIEW'],
  'psychological counseling': ['PSYCHOLOGICAL_COUNSELLING'],
  'cognitive-behavioral treatment': ['COGNITIVE_BEHAVIOURAL_THERAPY'],
  'music therapy': ['MUSIC_THERAPY'],
  meditation: ['MEDITATION'],
  'mind-body skills': ['MIND_BODY_SKILLS'],
  biofeedback: ['BIOFEEDBACK'],
  desensitization: ['DESENSITIZATION'],
};

describe('the default templates', () => {
  it('are valid, and so is every plan made from them', () => {
    for (const template of DEFAULT_CARE_PLAN_TEMPLATES) {
      expect(checkTemplate(template)).toEqual([]);
      const plan = planFromTemplate(template, '2024-03-04');
      expect(plan.goals.flatMap((goal) => checkGoal(goal))).toEqual([]);
      expect(plan.interventions.flatMap((row) => checkIntervention(row))).toEqual([]);
    }
    expect(planFromTemplate(dayProgramme, '2024-03-04').goals[0]?.dueOn).toBe('2024-04-01');
  });

  it('cover every treatment of the source document', () => {
    const used = new Set(
      DEFAULT_CARE_PLAN_TEMPLATES.flatMap((template) => template.interventions.map((row) => row.kind)),
    );
    for (const [treatment, kinds] of Object.entries(SOURCE_TREATMENTS)) {
      expect([treatment, kinds.every((kind) => used.has(kind))]).toEqual([treatment, true]);
    }
  });

  it('carry the published doses', () => {
    const minutes = new Map(
      prescribedMinutes(planFromTemplate(dayProgramme, '2024-03-04').interventions).map((row) => [
        row.disciplineCode,
        row,
      ]),
    );
    const rehabilitation =
      (minutes.get('PHYSIOTHERAPY')?.minutesPerDay ?? 0) +
      (minutes.get('OCCUPATIONAL_THERAPY')?.minutesPerDay ?? 0);
    expect(rehabilitation).toBe(300);
    expect(minutes.get('PSYCHOLOGY')?.minutesPerWeek).toBeGreaterThanOrEqual(240);
    const sessions = outpatient.interventions
      .filter((row) => row.kind === 'PHYSICAL_THERAPY' || row.kind === 'OCCUPATIONAL_THERAPY')
      .reduce((sum, row) => sum + row.timesPerDay * row.daysPerWeek * outpatient.weeks, 0);
    expect(sessions).toBe(16);
  });

  it('fit into a day that starts at eight and ends at four', () => {
    const perDay = dayProgramme.interventions.reduce(
      (sum, row) => sum + (row.minutes * row.timesPerDay * row.daysPerWeek) / 5,
      0,
    );
    expect(perDay).toBeLessThanOrEqual(480);
  });
});

describe('checkTemplate', () => {
  it('names the place of each problem', () => {
    const [first, ...rest] = dayProgramme.interventions;
    if (!first) throw new Error('the template has interventions');
    const broken: CarePlanTemplateFields = {
      ...dayProgramme,
      name: '',
      weeks: 0,
      interventions: [...rest, { ...first, minutes: 1, mode: 'CO_TREATMENT' }],
      goals: [{ description: '', measure: '', target: '', ownerDisciplineCode: 'NURSING', dueInWeeks: 9 }],
    };
    expect(checkTemplate(broken).map((row) => `${row.field} ${row.code}`)).toEqual([
      'name TEXT_REQUIRED',
      'weeks WEEKS_OUT_OF_RANGE',
      `interventions.${rest.length}.minutes DOSE_OUT_OF_RANGE`,
      `interventions.${rest.length}.mode CO_TREATING_NOT_ALLOWED`,
      'goals.0.description TEXT_REQUIRED',
      'goals.0.dueInWeeks WEEKS_OUT_OF_RANGE',
    ]);
  });
});
