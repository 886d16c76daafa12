import type { LocalDate } from '../time/index.ts';
import type { TaskStatus } from './check-task.ts';

export interface DatedTask {
  readonly status: TaskStatus;
  readonly dueOn: LocalDate | null;
}

/** Open, and its day is past. A task due today is not overdue. */
export function isTaskOverdue({ status, dueOn }: DatedTask, today: LocalDate): boolean {
  return status === 'REQUESTED' && dueOn !== null && dueOn < today;
}

/** The order in which tasks are done: the earliest due first, those without a day last. */
export function compareTasks(a: DatedTask, b: DatedTask): number {
  if (a.dueOn === b.dueOn) return 0;
  if (a.dueOn === null) return 1;
  if (b.dueOn === null) return -1;
  return a.dueOn < b.dueOn ? -1 : 1;
}
