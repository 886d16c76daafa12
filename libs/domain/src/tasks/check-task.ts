import { CLINICAL_DISCIPLINE_CODES } from '../team/index.ts';
import { textProblems, type FieldProblem } from '../text/index.ts';
import { addDays, isLocalDate, type LocalDate } from '../time/index.ts';

/** Where a task is (FHIR R4 Task.status, the part of it that a clinic needs). */
export const TASK_STATUSES = ['REQUESTED', 'COMPLETED', 'CANCELLED'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** Where a task came from. */
export const TASK_SOURCES = ['MANUAL', 'CONFERENCE'] as const;
export type TaskSource = (typeof TASK_SOURCES)[number];

/** Longest texts. Characters (design defaults). */
export const TASK_TEXT_LIMITS = { title: 200, detail: 1000, reason: 300 } as const;

/** A task looks ahead by a year at most (design default). Days. */
const DUE_MAX_DAYS = 366;

/** Whose a task is: one member of the team, or a whole discipline of it. */
export interface TaskOwner {
  readonly ownerMemberId: string | null;
  readonly ownerDisciplineCode: string | null;
}

export interface TaskFields extends TaskOwner {
  readonly title: string;
  readonly detail: string;
  readonly dueOn: LocalDate | null;
}

/**
 * What is wrong with a task; empty when it is fine.
 *
 * @param today the clinic's date; a task is not due before the day it is written
 */
export function taskProblems(task: TaskFields, today: LocalDate): FieldProblem[] {
  const problems = [
    ...textProblems('title', task.title, { max: TASK_TEXT_LIMITS.title, required: true }),
    ...textProblems('detail', task.detail, { max: TASK_TEXT_LIMITS.detail, multiline: true }),
    ...taskOwnerProblems(task),
  ];
  const { dueOn } = task;
  if (dueOn !== null && (!isLocalDate(dueOn) || dueOn < today || dueOn > addDays(today, DUE_MAX_DAYS))) {
    const message = 'A task is due today or within a year.';
    problems.push({ field: 'dueOn', code: 'DATE_OUT_OF_RANGE', message });
  }
  return problems;
}

/** Either a member or a clinical discipline owns a task; never both, never nobody. */
export function taskOwnerProblems({ ownerMemberId, ownerDisciplineCode }: TaskOwner): FieldProblem[] {
  if ((ownerMemberId === null) === (ownerDisciplineCode === null)) {
    const message = 'Choose who does it: one member of the team, or one discipline.';
    return [{ field: 'owner', code: 'OWNER_REQUIRED', message }];
  }
  const known: readonly string[] = CLINICAL_DISCIPLINE_CODES;
  if (ownerDisciplineCode !== null && !known.includes(ownerDisciplineCode)) {
    const message = 'This discipline is not known.';
    return [{ field: 'owner', code: 'CODE_UNKNOWN', message }];
  }
  return [];
}

export function cancelReasonProblems(reason: string): FieldProblem[] {
  return textProblems('reason', reason, { max: TASK_TEXT_LIMITS.reason, required: true });
}
