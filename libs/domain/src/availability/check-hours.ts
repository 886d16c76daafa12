import { addDays, isLocalDate, type LocalDate } from '../time/index.ts';
import { refuse, type FieldProblem, type RuleRefusal } from '../text/index.ts';
import { AVAILABILITY_LIMITS } from './availability-codes.ts';
import type { WeeklyHours } from './weekly-hours.ts';

const isMinute = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

/** What is wrong with a number that must be whole and between two bounds; empty when nothing is. */
export function numberProblems(field: string, value: number, min: number, max: number): FieldProblem[] {
  if (isMinute(value, min, max)) return [];
  return [{ field, code: 'NUMBER_OUT_OF_RANGE', message: `Give a whole number from ${min} to ${max}.` }];
}

/** What is wrong with the hours of a week; empty when nothing is. No hours at all are fine: nobody works then. */
export function checkWeeklyHours(field: string, hours: readonly WeeklyHours[]): FieldProblem[] {
  if (hours.length > AVAILABILITY_LIMITS.weeklyBlocks) {
    return [{ field, code: 'TOO_MANY', message: `Use at most ${AVAILABILITY_LIMITS.weeklyBlocks} blocks.` }];
  }
  for (const { weekday, startMinute, endMinute } of hours) {
    if (!isMinute(weekday, 1, 7)) {
      return [{ field, code: 'CODE_UNKNOWN', message: 'Weekdays are 1 (Monday) to 7 (Sunday).' }];
    }
    if (!isMinute(startMinute, 0, 1439) || !isMinute(endMinute, 1, 1440) || startMinute >= endMinute) {
      return [
        { field, code: 'PERIOD_INVALID', message: 'Every block ends after it starts, on the same day.' },
      ];
    }
  }
  const sorted = [...hours].sort((a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute);
  const overlap = sorted.some((block, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.weekday === block.weekday && next.startMinute < block.endMinute;
  });
  return overlap ? [{ field, code: 'HOURS_OVERLAP', message: 'Blocks of one day must not overlap.' }] : [];
}

/** A template of working hours as somebody enters it. */
export interface WorkingHoursEntry {
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  /** Direct care per day, minutes. */
  readonly maxDailyMinutes: number;
  readonly blocks: readonly WeeklyHours[];
}

/** What is wrong with a template of working hours; empty when nothing is. */
export function checkWorkingHours(entry: WorkingHoursEntry): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!isLocalDate(entry.validFrom)) {
    problems.push({ field: 'validFrom', code: 'DATE_INVALID', message: 'This date does not exist.' });
  } else if (entry.validUntil !== null && !isLocalDate(entry.validUntil)) {
    problems.push({ field: 'validUntil', code: 'DATE_INVALID', message: 'This date does not exist.' });
  } else if (entry.validUntil !== null && entry.validUntil < entry.validFrom) {
    problems.push({
      field: 'validUntil',
      code: 'PERIOD_INVALID',
      message: 'The last day is before the first.',
    });
  }
  problems.push(...numberProblems('maxDailyMinutes', entry.maxDailyMinutes, 0, 1440));
  return [...problems, ...checkWeeklyHours('blocks', entry.blocks)];
}

/** A template that is stored. */
export interface StoredTemplate {
  readonly id: string;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
}

export type TemplatePlacement =
  | {
      readonly ok: true;
      /** Last day of the new template; null is open-ended. */
      readonly validUntil: LocalDate | null;
      /** The template that ends the day before, if one covers that day. */
      readonly closes: { readonly id: string; readonly validUntil: LocalDate } | null;
      /** The template that starts on the same day: its hours are replaced. */
      readonly replaces: string | null;
    }
  | RuleRefusal<'HOURS_IN_THE_PAST' | 'PERIOD_INVALID'>;

/**
 * Where a new template goes among those a member has: it closes the one before it and ends where the next begins.
 * Hours that were worked are a fact: nothing before `today` is changed.
 */
export function placeTemplate(
  stored: readonly StoredTemplate[],
  entry: { readonly validFrom: LocalDate; readonly validUntil: LocalDate | null },
  today: LocalDate,
): TemplatePlacement {
  const { validFrom } = entry;
  if (validFrom < today) {
    return refuse(
      'HOURS_IN_THE_PAST',
      'New hours start today or later; past weeks stay as they were.',
      'validFrom',
    );
  }
  const next = stored
    .filter((template) => template.validFrom > validFrom)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0];
  const lastDay = next ? addDays(next.validFrom, -1) : null;
  if (entry.validUntil !== null && lastDay !== null && entry.validUntil > lastDay) {
    return refuse('PERIOD_INVALID', 'These hours would reach into the next template.', 'validUntil');
  }
  const before = stored.find(
    (template) =>
      template.validFrom < validFrom && (template.validUntil === null || template.validUntil >= validFrom),
  );
  return {
    ok: true,
    validUntil: entry.validUntil ?? lastDay,
    closes: before ? { id: before.id, validUntil: addDays(validFrom, -1) } : null,
    replaces: stored.find((template) => template.validFrom === validFrom)?.id ?? null,
  };
}
