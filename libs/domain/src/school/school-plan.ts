import type { FieldProblem } from '../text/index.ts';
import { textProblems } from '../text/index.ts';
import { isLocalDate, type LocalDate } from '../time/index.ts';

/** Half-days of a full week of school: five mornings and five afternoons. */
export const FULL_WEEK = 10;

/** How school begins again: in full from the first day, or by steps. */
export const SCHOOL_RETURNS = ['FULL', 'GRADED'] as const;
export type SchoolReturn = (typeof SCHOOL_RETURNS)[number];

/** What the school itself has put on paper (in the United States a 504 plan or an IEP). */
export const SCHOOL_SUPPORTS = ['NONE', 'REQUESTED', 'SECTION_504', 'IEP', 'OTHER'] as const;
export type SchoolSupport = (typeof SCHOOL_SUPPORTS)[number];

export const PHYSICAL_EDUCATION = ['NONE', 'ADAPTED', 'FULL'] as const;
export type PhysicalEducation = (typeof PHYSICAL_EDUCATION)[number];

/**
 * What a school is asked for (clinical.md 1.9; V:S3: validate pain, plan for the full day, build endurance). Nothing that
 * takes a young person out of class for pain is among them.
 */
export const ACCOMMODATIONS = [
  'NO_CHECKING_OF_PAIN',
  'STAYS_IN_CLASS',
  'SHORT_BREAK_WITH_SKILLS',
  'EXTRA_TIME_BETWEEN_CLASSES',
  'SECOND_SET_OF_BOOKS',
  'EXTENDED_DEADLINES',
  'LESS_WRITING',
  'ELEVATOR',
  'OWN_SHOES_AND_CLOTHES',
  'PHYSICAL_EDUCATION_AS_PLANNED',
  'ONE_PERSON_TO_ASK',
] as const;
export type Accommodation = (typeof ACCOMMODATIONS)[number];

/** A step of the way back: from a day on, so many half-days a week. */
export interface SchoolStep {
  readonly startsOn: LocalDate;
  /** 1 to 10. */
  readonly halfDays: number;
  readonly physicalEducation: PhysicalEducation;
}

export interface SchoolPlanFields {
  readonly schoolName: string;
  /** Whom to ask there, with a number or an address; may be empty. */
  readonly contact: string;
  readonly support: SchoolSupport;
  readonly returns: SchoolReturn;
  /** The meeting with the school before the first day; null: none is arranged. */
  readonly meetingOn: LocalDate | null;
  readonly steps: readonly SchoolStep[];
  readonly accommodations: readonly Accommodation[];
  /** What else the school is asked for; may be empty. */
  readonly furtherRequests: string;
}

/** Longest texts (characters) and most steps; design defaults. */
export const SCHOOL_PLAN_LIMITS = {
  schoolName: 120,
  contact: 200,
  furtherRequests: 1000,
  steps: 12,
} as const;

/** What is wrong with a plan; the field of a step is `steps.0.halfDays`, counted from 0. */
export function schoolPlanProblems(plan: SchoolPlanFields): FieldProblem[] {
  const { schoolName, contact, furtherRequests } = SCHOOL_PLAN_LIMITS;
  const problems = [
    ...textProblems('schoolName', plan.schoolName, { max: schoolName, required: true }),
    ...textProblems('contact', plan.contact, { max: contact }),
    ...textProblems('furtherRequests', plan.furtherRequests, { max: furtherRequests, multiline: true }),
    ...stepsProblems(plan),
  ];
  if (plan.meetingOn !== null && !isLocalDate(plan.meetingOn)) {
    problems.push({ field: 'meetingOn', code: 'DATE_INVALID', message: 'Choose a day of the calendar.' });
  }
  if (new Set(plan.accommodations).size < plan.accommodations.length) {
    problems.push({ field: 'accommodations', code: 'CHOSEN_TWICE', message: 'Ask for each of them once.' });
  }
  return problems;
}

function stepsProblems({ steps, returns }: SchoolPlanFields): FieldProblem[] {
  if (steps.length === 0) {
    return [{ field: 'steps', code: 'CHOICE_REQUIRED', message: 'Give at least one step.' }];
  }
  if (steps.length > SCHOOL_PLAN_LIMITS.steps) {
    const message = `Give at most ${SCHOOL_PLAN_LIMITS.steps} steps.`;
    return [{ field: 'steps', code: 'TOO_MANY', message }];
  }
  if (returns === 'FULL' && (steps.length > 1 || steps[0]?.halfDays !== FULL_WEEK)) {
    const message = 'A return in full has one step with all ten half-days.';
    return [{ field: 'steps', code: 'SCHOOL_STEPS_NOT_FULL', message }];
  }
  return steps.flatMap((step, at) => stepProblems(step, at, steps[at - 1]));
}

function stepProblems(step: SchoolStep, at: number, before: SchoolStep | undefined): FieldProblem[] {
  const field = (name: keyof SchoolStep) => `steps.${String(at)}.${name}`;
  if (!isLocalDate(step.startsOn)) {
    return [{ field: field('startsOn'), code: 'DATE_INVALID', message: 'Choose a day of the calendar.' }];
  }
  if (!Number.isInteger(step.halfDays) || step.halfDays < 1 || step.halfDays > FULL_WEEK) {
    const message = `Give 1 to ${FULL_WEEK} half-days a week.`;
    return [{ field: field('halfDays'), code: 'NUMBER_OUT_OF_RANGE', message }];
  }
  if (before && step.startsOn <= before.startsOn) {
    const message = 'Each step begins after the one before.';
    return [{ field: field('startsOn'), code: 'STEP_NOT_LATER', message }];
  }
  if (before && step.halfDays < before.halfDays) {
    const message = 'The way back goes up: no step has fewer half-days than the one before.';
    return [{ field: field('halfDays'), code: 'SCHOOL_STEP_DOWN', message }];
  }
  return [];
}

/** The step that holds on a day; null: school has not begun again. */
export const stepOn = (steps: readonly SchoolStep[], day: LocalDate): SchoolStep | null =>
  steps.findLast(({ startsOn }) => startsOn <= day) ?? null;

/** The first step that is still to come. */
export const nextStep = (steps: readonly SchoolStep[], day: LocalDate): SchoolStep | null =>
  steps.find(({ startsOn }) => startsOn > day) ?? null;
