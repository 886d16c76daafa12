import { CLINICAL_DISCIPLINE_CODES } from '../team/index.ts';
import type { FieldProblem } from '../text/index.ts';
import { textProblems } from '../text/index.ts';
import { disciplineListProblems } from './check-plan-text.ts';
import type { DeliveryMode, InterventionKind, InterventionStatus } from './intervention-kinds.ts';
import { DELIVERY_MODES, INTERVENTION_KINDS, INTERVENTION_STATUSES } from './intervention-kinds.ts';
import { PLAN_TEXT_LIMITS } from './plan-codes.ts';
import type { PrescribedIntervention } from './prescribed-minutes.ts';
import { DAY_MAX_MINUTES, heaviestDays } from './prescribed-minutes.ts';

/** Dose limits. 5 to 10 min is one desensitization block (clinical.md 4.4); the rest are design defaults. */
export const DOSE_LIMITS = {
  minutes: { min: 5, max: 240 },
  timesPerDay: { min: 1, max: 8 },
  daysPerWeek: { min: 1, max: 7 },
} as const;

/** Most goals that one intervention serves (design default). */
export const INTERVENTION_MAX_GOALS = 20;

/** The fields of an intervention as they are edited. */
export interface InterventionFields {
  readonly kind: InterventionKind;
  readonly title: string;
  readonly minutes: number;
  readonly timesPerDay: number;
  readonly daysPerWeek: number;
  readonly mode: DeliveryMode;
  readonly precautions: string;
  readonly disciplineCode: string;
  readonly coTreatingDisciplineCodes: readonly string[];
  readonly goalIds: readonly string[];
  readonly status: InterventionStatus;
}

/**
 * Checks the fields of an intervention; absent ones are not checked. Rules between fields (a co-treatment names its
 * co-treating disciplines, minutes x times fit a day) apply when both are given: check the merged record.
 */
export function checkIntervention(
  fields: Partial<InterventionFields>,
  disciplineCodes: readonly string[] = CLINICAL_DISCIPLINE_CODES,
): FieldProblem[] {
  return [
    ...codeProblems(fields, disciplineCodes),
    ...(fields.title === undefined
      ? []
      : textProblems('title', fields.title, { max: PLAN_TEXT_LIMITS.interventionTitle, required: true })),
    ...(fields.precautions === undefined
      ? []
      : textProblems('precautions', fields.precautions, {
          max: PLAN_TEXT_LIMITS.interventionPrecautions,
          multiline: true,
        })),
    ...checkDose(fields),
    ...coTreatmentProblems(fields, disciplineCodes),
    ...goalListProblems(fields.goalIds ?? []),
  ];
}

function codeProblems(
  fields: Partial<InterventionFields>,
  disciplineCodes: readonly string[],
): FieldProblem[] {
  const { kind, mode, status, disciplineCode } = fields;
  const problems: FieldProblem[] = [];
  if (kind !== undefined && !INTERVENTION_KINDS.includes(kind)) {
    problems.push({ field: 'kind', code: 'CODE_UNKNOWN', message: 'Choose a kind that interventions have.' });
  }
  if (mode !== undefined && !DELIVERY_MODES.includes(mode)) {
    problems.push({
      field: 'mode',
      code: 'CODE_UNKNOWN',
      message: 'Choose individual, group or co-treatment.',
    });
  }
  if (status !== undefined && !INTERVENTION_STATUSES.includes(status)) {
    problems.push({
      field: 'status',
      code: 'CODE_UNKNOWN',
      message: 'Choose a status that interventions have.',
    });
  }
  if (disciplineCode !== undefined && !disciplineCodes.includes(disciplineCode)) {
    problems.push({
      field: 'disciplineCode',
      code: 'DISCIPLINE_UNKNOWN',
      message: 'Choose a discipline that treats patients in this clinic.',
    });
  }
  return problems;
}

/** Checks the dose alone: each number within its limits, and minutes x times within a programme day. */
export function checkDose(
  dose: Partial<Pick<InterventionFields, 'minutes' | 'timesPerDay' | 'daysPerWeek'>>,
): FieldProblem[] {
  const problems = (['minutes', 'timesPerDay', 'daysPerWeek'] as const).flatMap((field): FieldProblem[] => {
    const value = dose[field];
    const { min, max } = DOSE_LIMITS[field];
    if (value === undefined || (Number.isInteger(value) && value >= min && value <= max)) return [];
    return [{ field, code: 'DOSE_OUT_OF_RANGE', message: `Give a whole number from ${min} to ${max}.` }];
  });
  if (problems.length === 0 && (dose.minutes ?? 0) * (dose.timesPerDay ?? 1) > DAY_MAX_MINUTES) {
    problems.push({ field: 'minutes', code: 'DAY_TOO_LONG', message: dayTooLong() });
  }
  return problems;
}

const dayTooLong = (): string =>
  `More than ${DAY_MAX_MINUTES / 60} hours a day do not fit into a programme day.`;

function coTreatmentProblems(
  fields: Partial<InterventionFields>,
  disciplineCodes: readonly string[],
): FieldProblem[] {
  const { mode, coTreatingDisciplineCodes: codes, disciplineCode } = fields;
  if (codes === undefined) return [];
  const field = 'coTreatingDisciplineCodes';
  if (mode === 'CO_TREATMENT' && codes.length === 0) {
    return [{ field, code: 'CO_TREATING_REQUIRED', message: 'A co-treatment names who else treats.' }];
  }
  if (mode !== undefined && mode !== 'CO_TREATMENT' && codes.length > 0) {
    return [
      { field, code: 'CO_TREATING_NOT_ALLOWED', message: 'Only a co-treatment names further disciplines.' },
    ];
  }
  return disciplineListProblems(field, codes, disciplineCode, disciplineCodes);
}

function goalListProblems(goalIds: readonly string[]): FieldProblem[] {
  if (goalIds.length > INTERVENTION_MAX_GOALS) {
    return [
      { field: 'goalIds', code: 'TOO_MANY', message: `Choose at most ${INTERVENTION_MAX_GOALS} goals.` },
    ];
  }
  if (new Set(goalIds).size !== goalIds.length) {
    return [{ field: 'goalIds', code: 'GOAL_TWICE', message: 'Name each goal once.' }];
  }
  return [];
}

/** Disciplines whose active interventions, all on one day, would not fit into a programme day. */
export function checkDailyMinutes(interventions: readonly PrescribedIntervention[]): FieldProblem[] {
  return heaviestDays(interventions)
    .filter((day) => day.minutes > DAY_MAX_MINUTES)
    .map((day) => ({
      field: 'minutes',
      code: 'DAY_TOO_LONG',
      message: `${day.disciplineCode}: ${dayTooLong()}`,
    }));
}
