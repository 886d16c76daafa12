import type { RefusalCode } from '../text/index.ts';
import type { LocalDate } from '../time/index.ts';
import { addDays, isLocalDate } from '../time/index.ts';

/** Age of majority at which proxy access ends by itself (clinical.md 5.5; state law may say otherwise). Years. */
export const AGE_OF_MAJORITY = 18;
/** Nobody older is a patient of a paediatric programme; catches typing mistakes. Years (design default). */
export const OLDEST_AGE = 120;

/** Completed years on the day `on`; negative before birth. Born 29 February, the birthday of other years is 1 March. */
export function age(birthOn: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4));
  return on.slice(5) < birthOn.slice(5) ? years - 1 : years;
}

/** The 18th birthday: the first day on which the patient is of age. */
export function turns18On(birthOn: LocalDate): LocalDate {
  const year = String(Number(birthOn.slice(0, 4)) + AGE_OF_MAJORITY).padStart(4, '0');
  const birthday = `${year}-${birthOn.slice(5)}`;
  return isLocalDate(birthday) ? birthday : addDays(`${year}-02-28`, 1);
}

export type BirthDateProblem = Extract<RefusalCode, `BIRTH_DATE_${string}`>;

/** Null when the birth date can be one: a calendar date, not after `today`, not more than 120 years ago. */
export function checkBirthDate(
  birthOn: string,
  today: LocalDate,
): { readonly code: BirthDateProblem; readonly message: string } | null {
  if (!isLocalDate(birthOn)) {
    return { code: 'BIRTH_DATE_INVALID', message: 'Give a birth date that the calendar has (YYYY-MM-DD).' };
  }
  if (birthOn > today) {
    return { code: 'BIRTH_DATE_IN_FUTURE', message: 'The birth date lies in the future.' };
  }
  if (age(birthOn, today) > OLDEST_AGE) {
    return {
      code: 'BIRTH_DATE_TOO_EARLY',
      message: `The birth date lies more than ${OLDEST_AGE} years back.`,
    };
  }
  return null;
}
