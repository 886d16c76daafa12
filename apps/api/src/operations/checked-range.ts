import { addDays, daysBetween, localDateIn, type DayRange } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { badInput } from '../platform/errors/thrown.ts';

const LONGEST_DAYS = 371;

/** The period up to yesterday: today is not over. */
export function checkedRange({ from, until }: DayRange): DayRange {
  const yesterday = addDays(localDateIn(currentActor().timeZone, currentContext().now()), -1);
  const range = { from, until: until < yesterday ? until : yesterday };
  if (range.until < range.from) {
    throw badInput('The period ends before it begins, or has not begun. Choose days that are over.');
  }
  if (daysBetween(range.from, range.until) > LONGEST_DAYS) {
    throw badInput('The period is longer than 53 weeks. Choose a shorter one.');
  }
  return range;
}
