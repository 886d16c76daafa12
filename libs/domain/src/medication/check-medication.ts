import { textProblems, type FieldProblem } from '../text/index.ts';
import { isLocalDate, type LocalDate } from '../time/index.ts';
import {
  DOSE_UNITS,
  MEDICATION_CLASSES,
  MEDICATION_ROUTES,
  MEDICATION_STATUSES,
  ORDERED_CLASSES,
  WITHDRAWAL_SIGNS,
  type DoseUnit,
  type MedicationClass,
  type MedicationRoute,
  type MedicationStatus,
  type WithdrawalSign,
} from './medication-codes.ts';

/** Longest texts. Characters (design defaults). */
export const MEDICATION_TEXT_LIMITS = {
  ...{ name: 120, indication: 200, prescriber: 120, reason: 300, watch: 300, note: 500 },
} as const;

/** Largest single dose in its unit and most doses a day (design defaults: they catch slips of the hand, not errors of judgement). */
export const MEDICATION_DOSE_LIMITS = { value: 100_000, timesPerDay: 12 } as const;

export interface Dose {
  /** In the unit of the medicine; 0 only as the last step of a weaning. */
  readonly doseValue: number;
  /** Doses a day; null: when needed. */
  readonly timesPerDay: number | null;
}

export interface MedicationFields extends Dose {
  readonly name: string;
  readonly medicationClass: MedicationClass;
  readonly doseUnit: DoseUnit;
  readonly route: MedicationRoute;
  readonly indication: string;
  /** Who prescribed it; empty: not known. */
  readonly prescriber: string;
  readonly startedOn: LocalDate | null;
  readonly status: MedicationStatus;
  /** Why it was changed; asked for when it is put on hold or stopped. */
  readonly reason: string;
}

/**
 * What is wrong with an entry of the list; empty when it is fine.
 *
 * @param today the clinic's date; nothing is started later than that
 */
export function medicationProblems(fields: MedicationFields, today: LocalDate): FieldProblem[] {
  const max = MEDICATION_TEXT_LIMITS;
  const problems = [
    ...textProblems('name', fields.name, { max: max.name, required: true }),
    ...textProblems('indication', fields.indication, { max: max.indication, required: true }),
    ...textProblems('prescriber', fields.prescriber, { max: max.prescriber }),
    ...textProblems('reason', fields.reason, { max: max.reason, required: fields.status !== 'ACTIVE' }),
    ...codeProblems('medicationClass', fields.medicationClass, MEDICATION_CLASSES),
    ...codeProblems('doseUnit', fields.doseUnit, DOSE_UNITS),
    ...codeProblems('route', fields.route, MEDICATION_ROUTES),
    ...codeProblems('status', fields.status, MEDICATION_STATUSES),
    ...doseProblems(fields, { zero: false }),
  ];
  const { startedOn } = fields;
  if (startedOn !== null && (!isLocalDate(startedOn) || startedOn > today)) {
    problems.push({
      field: 'startedOn',
      code: 'DATE_OUT_OF_RANGE',
      message: 'Choose today or a day before it.',
    });
  }
  return problems;
}

/** @param zero whether a dose of nothing is one: the end of a weaning is, an entry of the list is not */
export function doseProblems(
  { doseValue, timesPerDay }: Dose,
  { zero, path = '' }: { readonly zero: boolean; readonly path?: string },
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { value, timesPerDay: most } = MEDICATION_DOSE_LIMITS;
  if (!Number.isFinite(doseValue) || doseValue > value || doseValue < 0 || (doseValue === 0 && !zero)) {
    const message = `A dose is more than 0 and at most ${value}.`;
    problems.push({ field: `${path}doseValue`, code: 'NUMBER_OUT_OF_RANGE', message });
  }
  if (timesPerDay !== null && (!Number.isInteger(timesPerDay) || timesPerDay < 1 || timesPerDay > most)) {
    const message = `It is taken 1 to ${most} times a day.`;
    problems.push({ field: `${path}timesPerDay`, code: 'NUMBER_OUT_OF_RANGE', message });
  }
  return problems;
}

/** Whether the change of an entry takes a prescriber: another dose, or on, off and on hold, of an ordered class. */
export function takesPrescriber(before: MedicationFields | null, after: MedicationFields): boolean {
  const ordered = [before?.medicationClass, after.medicationClass].some(
    (one) => one !== undefined && ORDERED_CLASSES.includes(one),
  );
  if (!ordered || before === null) return false;
  const same: (keyof MedicationFields)[] = [
    'medicationClass',
    'doseValue',
    'doseUnit',
    'timesPerDay',
    'status',
  ];
  return same.some((field) => before[field] !== after[field]);
}

/** Signs are looked for one by one; none of them together with one of them contradicts itself. */
export function observationProblems(signs: readonly WithdrawalSign[], note: string): FieldProblem[] {
  const problems = textProblems('note', note, { max: MEDICATION_TEXT_LIMITS.note, multiline: true });
  const known: readonly string[] = WITHDRAWAL_SIGNS;
  const contradicts = signs.includes('NONE') && signs.length > 1;
  if (signs.length === 0 || contradicts || signs.some((sign) => !known.includes(sign))) {
    const message = 'Choose the signs that were seen, or that none was.';
    problems.push({ field: 'signs', code: 'SIGNS_UNCLEAR', message });
  }
  return problems;
}

function codeProblems(field: string, value: string, known: readonly string[]): FieldProblem[] {
  return known.includes(value) ? [] : [{ field, code: 'CODE_UNKNOWN', message: 'This code is not known.' }];
}
