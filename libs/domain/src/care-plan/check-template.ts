import type { LevelOfCare } from '../episode/index.ts';
import { LEVELS_OF_CARE } from '../episode/index.ts';
import { CLINICAL_DISCIPLINE_CODES } from '../team/index.ts';
import type { FieldProblem } from '../text/index.ts';
import { textProblems } from '../text/index.ts';
import type { LocalDate } from '../time/index.ts';
import { addWeeks } from '../time/index.ts';
import type { InterventionFields } from './check-intervention.ts';
import { checkDailyMinutes, checkIntervention } from './check-intervention.ts';
import type { GoalFields } from './check-plan-text.ts';
import { checkGoal } from './check-plan-text.ts';
import { DEFAULT_GOAL_LIFECYCLE, INITIAL_GOAL_ACHIEVEMENT } from './goal-lifecycle.ts';
import { PLAN_TEXT_LIMITS } from './plan-codes.ts';

/** Weeks a template may span (design default). */
export const TEMPLATE_WEEKS = { min: 1, max: 52 } as const;
export const TEMPLATE_MAX_INTERVENTIONS = 60;
export const TEMPLATE_MAX_GOALS = 40;

export type TemplateIntervention = Omit<
  InterventionFields,
  'coTreatingDisciplineCodes' | 'goalIds' | 'status'
>;

export interface TemplateGoal {
  readonly description: string;
  readonly measure: string;
  readonly target: string;
  readonly ownerDisciplineCode: string;
  readonly dueInWeeks: number | null;
}

export interface CarePlanTemplateFields {
  readonly name: string;
  readonly description: string;
  readonly levelOfCare: LevelOfCare;
  readonly weeks: number;
  readonly interventions: readonly TemplateIntervention[];
  readonly goals: readonly TemplateGoal[];
}

/** Checks a template; problems inside it name their place, `interventions.3.minutes`. */
export function checkTemplate(
  template: CarePlanTemplateFields,
  disciplineCodes: readonly string[] = CLINICAL_DISCIPLINE_CODES,
): FieldProblem[] {
  return [
    ...textProblems('name', template.name, { max: PLAN_TEXT_LIMITS.templateName, required: true }),
    ...textProblems('description', template.description, {
      max: PLAN_TEXT_LIMITS.templateDescription,
      multiline: true,
    }),
    ...frameProblems(template),
    ...template.interventions.flatMap((row, index) =>
      at(`interventions.${index}`, [
        ...checkIntervention({ ...row, status: 'ACTIVE' }, disciplineCodes),
        ...coTreatmentProblems(row),
      ]),
    ),
    ...template.goals.flatMap((row, index) =>
      at(`goals.${index}`, [
        ...checkGoal(goalFields(row, null), disciplineCodes),
        ...dueProblems(row, template),
      ]),
    ),
    ...checkDailyMinutes(
      template.interventions.map((row) => ({ ...row, status: 'ACTIVE', coTreatingDisciplineCodes: [] })),
    ).map((problem) => ({ ...problem, field: 'interventions' })),
  ];
}

function at(place: string, problems: readonly FieldProblem[]): FieldProblem[] {
  return problems.map((problem) => ({ ...problem, field: `${place}.${problem.field}` }));
}

function frameProblems(template: CarePlanTemplateFields): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!LEVELS_OF_CARE.includes(template.levelOfCare)) {
    problems.push({
      field: 'levelOfCare',
      code: 'CODE_UNKNOWN',
      message: 'Choose one of the levels of care.',
    });
  }
  const { min, max } = TEMPLATE_WEEKS;
  if (!Number.isInteger(template.weeks) || template.weeks < min || template.weeks > max) {
    problems.push({
      field: 'weeks',
      code: 'WEEKS_OUT_OF_RANGE',
      message: `Give ${min} to ${max} weeks.`,
    });
  }
  if (template.interventions.length > TEMPLATE_MAX_INTERVENTIONS) {
    problems.push({
      field: 'interventions',
      code: 'TOO_MANY',
      message: `Keep at most ${TEMPLATE_MAX_INTERVENTIONS} interventions.`,
    });
  }
  if (template.goals.length > TEMPLATE_MAX_GOALS) {
    problems.push({ field: 'goals', code: 'TOO_MANY', message: `Keep at most ${TEMPLATE_MAX_GOALS} goals.` });
  }
  return problems;
}

/** Who co-treats depends on the patient's team, so a template cannot say it. */
function coTreatmentProblems(row: TemplateIntervention): FieldProblem[] {
  if (row.mode !== 'CO_TREATMENT') return [];
  return [
    {
      field: 'mode',
      code: 'CO_TREATING_NOT_ALLOWED',
      message: "Co-treatment is set in the patient's plan, where the team is known.",
    },
  ];
}

function dueProblems(row: TemplateGoal, template: CarePlanTemplateFields): FieldProblem[] {
  const due = row.dueInWeeks;
  if (due === null || (Number.isInteger(due) && due >= 1 && due <= template.weeks)) return [];
  return [
    {
      field: 'dueInWeeks',
      code: 'WEEKS_OUT_OF_RANGE',
      message: 'Give a whole number within the weeks of the template.',
    },
  ];
}

function goalFields(row: TemplateGoal, startsOn: LocalDate | null): GoalFields {
  return {
    ownWords: '',
    description: row.description,
    measure: row.measure,
    baseline: '',
    target: row.target,
    dueOn: startsOn === null || row.dueInWeeks === null ? null : addWeeks(startsOn, row.dueInWeeks),
    ownerDisciplineCode: row.ownerDisciplineCode,
    sharedDisciplineCodes: [],
    lifecycle: DEFAULT_GOAL_LIFECYCLE,
    achievement: INITIAL_GOAL_ACHIEVEMENT,
  };
}

/** What a template puts into a plan on the day `startsOn`: goals with due dates, interventions that serve no goal yet. */
export function planFromTemplate(
  template: Pick<CarePlanTemplateFields, 'goals' | 'interventions'>,
  startsOn: LocalDate,
): { readonly goals: readonly GoalFields[]; readonly interventions: readonly InterventionFields[] } {
  return {
    goals: template.goals.map((row) => goalFields(row, startsOn)),
    interventions: template.interventions.map((row) => ({
      ...row,
      coTreatingDisciplineCodes: [],
      goalIds: [],
      status: 'ACTIVE',
    })),
  };
}
