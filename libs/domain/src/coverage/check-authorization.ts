import { textProblems, type FieldProblem } from '../text/index.ts';
import { daysBetween, isLocalDate } from '../time/index.ts';
import type { Authorization } from './authorization.ts';

/** Characters. */
export const PAYER_LIMIT = 120;
export const AUTHORIZATION_REFERENCE_LIMIT = 60;
export const AUTHORIZATION_NOTE_LIMIT = 500;
/** Sessions, hours or days. */
export const MOST_AUTHORIZED = 2_000;
/** Days from first to last. */
export const LONGEST_AUTHORIZATION = 3 * 366;

export interface AuthorizationText {
  readonly payer: string;
  readonly reference: string;
  readonly note: string;
}

/** What is wrong with an authorization as it was typed: empty when it is fine. */
export function authorizationProblems(
  typed: Omit<Authorization, 'withdrawn'> & AuthorizationText,
  disciplines: readonly string[],
): FieldProblem[] {
  const { disciplineCode, unit, amount, startsOn, endsOn } = typed;
  const problems = [
    ...textProblems('payer', typed.payer, { max: PAYER_LIMIT, required: true }),
    ...textProblems('reference', typed.reference, { max: AUTHORIZATION_REFERENCE_LIMIT, required: true }),
    ...textProblems('note', typed.note, { max: AUTHORIZATION_NOTE_LIMIT, multiline: true }),
  ];
  const add = (field: string, code: FieldProblem['code'], message: string) =>
    problems.push({ field, code, message });
  if (disciplineCode !== null && !disciplines.includes(disciplineCode))
    add('disciplineCode', 'DISCIPLINE_UNKNOWN', 'Choose a discipline of the clinic, or the whole programme.');
  if ((unit === null) !== (amount === null))
    add('amount', 'CHOICE_REQUIRED', 'Say both how many and of what, or neither.');
  else if (amount !== null && !(Number.isInteger(amount) && amount >= 1 && amount <= MOST_AUTHORIZED))
    add('amount', 'NUMBER_OUT_OF_RANGE', `Enter a whole number from 1 to ${MOST_AUTHORIZED}.`);
  for (const [field, date] of [
    ['startsOn', startsOn],
    ['endsOn', endsOn],
  ] as const) {
    if (!isLocalDate(date)) add(field, 'DATE_INVALID', 'Enter a date that exists.');
  }
  if (isLocalDate(startsOn) && isLocalDate(endsOn)) {
    const days = daysBetween(startsOn, endsOn);
    if (days < 0 || days >= LONGEST_AUTHORIZATION)
      add('endsOn', 'PERIOD_INVALID', 'The last day must follow the first within three years.');
  }
  return problems;
}
