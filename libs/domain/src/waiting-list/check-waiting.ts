import { isLocalDate } from '../time/index.ts';
import { textProblems, type FieldProblem } from '../text/index.ts';
import { WAITING_PRIORITIES, type SlotConstraints, type WaitingPriority } from './waiting-entry.ts';

export const WAITING_MINUTES = { min: 10, max: 240 } as const;
export const WAITING_NOTE_LIMIT = 500;

/** What is wrong with a new or changed entry of the waiting list; empty when nothing is. */
export function checkWaiting(
  entry: SlotConstraints & { readonly priority: number; readonly note: string },
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const add = (field: string, code: FieldProblem['code'], message: string) =>
    problems.push({ field, code, message });
  const { minutes, weekdays, fromMinute, untilMinute, earliestOn, latestOn, priority } = entry;
  if (!Number.isInteger(minutes) || minutes < WAITING_MINUTES.min || minutes > WAITING_MINUTES.max) {
    add('minutes', 'DOSE_OUT_OF_RANGE', `Ask for ${WAITING_MINUTES.min} to ${WAITING_MINUTES.max} minutes.`);
  }
  if (weekdays.some((day) => !Number.isInteger(day) || day < 1 || day > 7)) {
    add('weekdays', 'CODE_UNKNOWN', 'Weekdays are 1 (Monday) to 7 (Sunday).');
  }
  if (!WAITING_PRIORITIES.includes(priority as WaitingPriority)) {
    add('priority', 'CODE_UNKNOWN', 'The priority is 1 (urgent), 2 (soon) or 3 (when possible).');
  }
  const from = fromMinute ?? 0;
  const until = untilMinute ?? 1440;
  if (!isMinute(from) || !isMinute(until) || from + minutes > until) {
    add('untilMinute', 'PERIOD_INVALID', 'The session does not fit between these times of day.');
  }
  for (const [field, date] of [
    ['earliestOn', earliestOn],
    ['latestOn', latestOn],
  ] as const) {
    if (date !== null && !isLocalDate(date)) add(field, 'DATE_INVALID', 'This date does not exist.');
  }
  if (earliestOn !== null && latestOn !== null && earliestOn > latestOn) {
    add('latestOn', 'PERIOD_INVALID', 'The latest day is before the earliest.');
  }
  problems.push(...textProblems('note', entry.note, { max: WAITING_NOTE_LIMIT, multiline: true }));
  return problems;
}

const isMinute = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 1440;
