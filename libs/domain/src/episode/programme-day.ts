import type { LocalDate } from '../time/index.ts';
import { countWeekdays } from '../time/index.ts';

/**
 * Day of the programme on `today`: weekdays since admission, the day of admission being day 1 (programmes run
 * Monday to Friday, clinical.md 1.6; public holidays count). Null before admission and after discharge.
 */
export function programmeDay(
  admittedOn: LocalDate | null,
  today: LocalDate,
  dischargedOn: LocalDate | null = null,
): number | null {
  if (admittedOn === null || today < admittedOn) return null;
  if (dischargedOn !== null && today > dischargedOn) return null;
  // Admitted at a weekend: the first day is Monday.
  return countWeekdays(admittedOn, today) || null;
}
