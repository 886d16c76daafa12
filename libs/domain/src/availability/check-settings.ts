import type { FieldProblem } from '../text/index.ts';
import { numberProblems } from './check-hours.ts';
import { SOFT_GOAL_KEYS, SOFT_GOALS, type ScheduleSettings } from './schedule-settings.ts';

/** Grids the calendar can draw and the week builder can count in. */
export const SLOT_MINUTES = [5, 10, 15, 20, 30] as const;
/** Slots of a day that the week builder can count. */
export const MAX_SLOTS_PER_DAY = 96;
/** Largest weight of a soft goal. */
export const MAX_WEIGHT = 10_000;

/** What is wrong with the clinic's schedule settings; empty when nothing is. */
export function checkScheduleSettings(settings: ScheduleSettings): FieldProblem[] {
  const { dayStartMinute, dayEndMinute, slotMinutes, weekdays } = settings;
  const problems: FieldProblem[] = [
    ...numberProblems('dayStartMinute', dayStartMinute, 0, 1439),
    ...numberProblems('dayEndMinute', dayEndMinute, 1, 1440),
    ...numberProblems('lunchFromMinute', settings.lunchFromMinute, 0, 1440),
    ...numberProblems('lunchUntilMinute', settings.lunchUntilMinute, 0, 1440),
    ...numberProblems('lunchMinutes', settings.lunchMinutes, 0, 120),
    ...numberProblems('patientMaxRunMinutes', settings.patientMaxRunMinutes, 15, 720),
    ...numberProblems('patientMaxDailyMinutes', settings.patientMaxDailyMinutes, 15, 720),
    ...numberProblems('memberMaxRunMinutes', settings.memberMaxRunMinutes, 15, 720),
    ...numberProblems('breakMinutes', settings.breakMinutes, 5, 60),
    ...numberProblems('lateCancelHours', settings.lateCancelHours, 0, 168),
    ...numberProblems('horizonWeeks', settings.horizonWeeks, 1, 26),
  ];
  if (problems.length > 0) return problems;
  const add = (field: string, code: FieldProblem['code'], message: string) =>
    problems.push({ field, code, message });
  if (!SLOT_MINUTES.some((minutes) => minutes === slotMinutes)) {
    add('slotMinutes', 'NUMBER_OUT_OF_RANGE', `A slot has ${SLOT_MINUTES.join(', ')} minutes.`);
  } else if ((dayEndMinute - dayStartMinute) % slotMinutes !== 0) {
    add('dayEndMinute', 'PERIOD_INVALID', 'The day must hold a whole number of slots.');
  } else if ((dayEndMinute - dayStartMinute) / slotMinutes > MAX_SLOTS_PER_DAY) {
    add('slotMinutes', 'NUMBER_OUT_OF_RANGE', 'Choose longer slots or a shorter day.');
  }
  if (dayStartMinute >= dayEndMinute) {
    add('dayEndMinute', 'PERIOD_INVALID', 'The day ends after it starts.');
  }
  const known = weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  if (weekdays.length === 0 || !known || new Set(weekdays).size !== weekdays.length) {
    add('weekdays', 'CODE_UNKNOWN', 'Choose one weekday or more, 1 (Monday) to 7 (Sunday), each once.');
  }
  if (settings.lunchFromMinute + settings.lunchMinutes > settings.lunchUntilMinute) {
    add('lunchUntilMinute', 'PERIOD_INVALID', 'Lunch does not fit between these times.');
  }
  for (const goal of SOFT_GOALS) {
    problems.push(
      ...numberProblems(`weights.${goal}`, settings.weights[SOFT_GOAL_KEYS[goal]], 0, MAX_WEIGHT),
    );
  }
  return problems;
}
