import {
  checkTemplate,
  prescribedMinutes,
  type CarePlanTemplateFields,
  type DeliveryMode,
  type DisciplineMinutes,
  type InterventionKind,
  type LevelOfCare,
} from '@consilium/domain';
import type { RuleProblem } from '../../../ui/index.ts';
import type { Template } from './operations.ts';

/** A number field while it is being typed: empty is an empty text. */
export type Typed = number | string;

export interface InterventionRow {
  kind: InterventionKind;
  title: string;
  minutes: Typed;
  timesPerDay: Typed;
  daysPerWeek: Typed;
  mode: DeliveryMode;
  precautions: string;
  disciplineCode: string;
}

export interface GoalRow {
  description: string;
  measure: string;
  target: string;
  ownerDisciplineCode: string;
  dueInWeeks: Typed;
}

export interface TemplateValues {
  name: string;
  description: string;
  levelOfCare: LevelOfCare;
  weeks: Typed;
  active: boolean;
  interventions: InterventionRow[];
  goals: GoalRow[];
}

export const EMPTY_TEMPLATE: TemplateValues = {
  name: '',
  description: '',
  levelOfCare: 'DAY_HOSPITAL',
  weeks: 4,
  active: true,
  interventions: [],
  goals: [],
};

/** A first guess at a row: one full session a day, five days a week (clinical.md 1.6). */
export const newIntervention = (disciplineCode: string): InterventionRow => ({
  kind: 'PHYSICAL_THERAPY',
  title: '',
  minutes: 45,
  timesPerDay: 1,
  daysPerWeek: 5,
  mode: 'INDIVIDUAL',
  precautions: '',
  disciplineCode,
});

export const newGoal = (ownerDisciplineCode: string): GoalRow => ({
  description: '',
  measure: '',
  target: '',
  ownerDisciplineCode,
  dueInWeeks: '',
});

export const valuesOfTemplate = (template: Template): TemplateValues => ({
  name: template.name,
  description: template.description,
  levelOfCare: template.levelOfCare,
  weeks: template.weeks,
  active: template.active,
  // Field by field: what the cache adds to an object is not part of an input.
  interventions: template.interventions.map((row) => ({
    kind: row.kind,
    title: row.title,
    minutes: row.minutes,
    timesPerDay: row.timesPerDay,
    daysPerWeek: row.daysPerWeek,
    mode: row.mode,
    precautions: row.precautions,
    disciplineCode: row.disciplineCode,
  })),
  goals: template.goals.map((row) => ({
    description: row.description,
    measure: row.measure,
    target: row.target,
    ownerDisciplineCode: row.ownerDisciplineCode,
    dueInWeeks: row.dueInWeeks ?? '',
  })),
});

/** NaN for anything that is not a number yet, which every rule refuses. */
const numberOf = (typed: Typed): number => (typeof typed === 'number' ? typed : Number.NaN);

const interventionOf = (row: InterventionRow) => ({
  kind: row.kind,
  title: row.title,
  minutes: numberOf(row.minutes),
  timesPerDay: numberOf(row.timesPerDay),
  daysPerWeek: numberOf(row.daysPerWeek),
  mode: row.mode,
  precautions: row.precautions,
  disciplineCode: row.disciplineCode,
});

const goalOf = (row: GoalRow) => ({
  description: row.description,
  measure: row.measure,
  target: row.target,
  ownerDisciplineCode: row.ownerDisciplineCode,
  dueInWeeks: row.dueInWeeks === '' ? null : numberOf(row.dueInWeeks),
});

/** What the rule checks and the server takes. */
export const fieldsOf = (values: TemplateValues): CarePlanTemplateFields & { active: boolean } => ({
  name: values.name,
  description: values.description,
  levelOfCare: values.levelOfCare,
  weeks: numberOf(values.weeks),
  active: values.active,
  interventions: values.interventions.map(interventionOf),
  goals: values.goals.map(goalOf),
});

/** The rule of the domain, with the clinic's own disciplines. */
export const checkTemplateValues =
  (disciplineCodes: readonly string[]) =>
  (values: TemplateValues): RuleProblem[] =>
    checkTemplate(fieldsOf(values), disciplineCodes);

/** Minutes per discipline by the rule of the domain; rows whose dose is not complete yet do not count. */
export function minutesOf(rows: readonly InterventionRow[]): DisciplineMinutes[] {
  const complete = rows
    .map(interventionOf)
    .filter(({ minutes, timesPerDay, daysPerWeek }) => Number.isFinite(minutes * timesPerDay * daysPerWeek));
  return prescribedMinutes(
    complete.map((row) => ({ ...row, status: 'ACTIVE', coTreatingDisciplineCodes: [] })),
  );
}
