import { textProblems, type FieldProblem } from '../text/index.ts';
import type { LocalDate } from '../time/index.ts';

/** Tests to exclude a disease (clinical.md 1.4): only with a purpose, and none after the diagnosis is made. */
export const LABORATORY_TESTS = ['FBC', 'ESR', 'CRP', 'CK', 'TSH', 'COELIAC', 'VITAMIN_D', 'ANA'] as const;
export const IMAGING_TESTS = ['X_RAY', 'MRI', 'BONE_SCAN'] as const;
export const WORKUP_TEST_KINDS = [...LABORATORY_TESTS, ...IMAGING_TESTS, 'OTHER'] as const;
export type WorkupTestKind = (typeof WORKUP_TEST_KINDS)[number];

/** What a result means for the pain. EXPLAINS_PAIN and PENDING keep the diagnosis from being signed. */
export const TEST_RESULT_CLASSES = ['NORMAL', 'INCIDENTAL', 'EXPLAINS_PAIN', 'PENDING'] as const;
export type TestResultClass = (typeof TEST_RESULT_CLASSES)[number];

/** Characters. */
export const TEST_NAME_LIMIT = 100;
export const TEST_PURPOSE_LIMIT = 500;
export const TEST_NOTE_LIMIT = 2000;
export const TEST_CANCEL_REASON_LIMIT = 500;

/** As far as the diagnosis depends on it. A cancelled test does not count. */
export interface TestStanding {
  readonly id: string;
  readonly kind: WorkupTestKind;
  readonly resultClass: TestResultClass;
  readonly cancelled: boolean;
}

export function testOrderProblems(
  order: {
    readonly kind: string;
    readonly otherName: string;
    readonly purpose: string;
    readonly orderedOn: LocalDate;
  },
  today: LocalDate,
): FieldProblem[] {
  const { kind, otherName, purpose, orderedOn } = order;
  const problems: FieldProblem[] = [];
  if (!(WORKUP_TEST_KINDS as readonly string[]).includes(kind)) {
    problems.push({ field: 'kind', code: 'CODE_UNKNOWN', message: 'Choose a kind of the list.' });
  }
  problems.push(
    ...textProblems('otherName', otherName, { max: TEST_NAME_LIMIT, required: kind === 'OTHER' }),
    ...textProblems('purpose', purpose, { max: TEST_PURPOSE_LIMIT, required: true, multiline: true }),
  );
  if (orderedOn > today) problems.push(notAfterToday('orderedOn'));
  return problems;
}

/** A result is of a day between the order and today; while it is pending there may be none yet. */
export function testResultProblems(
  result: { readonly resultClass: TestResultClass; readonly doneOn: LocalDate | null; readonly note: string },
  { orderedOn, today }: { readonly orderedOn: LocalDate; readonly today: LocalDate },
): FieldProblem[] {
  const { resultClass, doneOn, note } = result;
  const problems: FieldProblem[] = [];
  if (doneOn === null && resultClass !== 'PENDING') {
    problems.push({ field: 'doneOn', code: 'DATE_INVALID', message: 'Say on which day it was done.' });
  } else if (doneOn !== null && doneOn > today) problems.push(notAfterToday('doneOn'));
  else if (doneOn !== null && doneOn < orderedOn) {
    problems.push({ field: 'doneOn', code: 'DATE_INVALID', message: 'It was done before it was ordered.' });
  }
  // What explains the pain stops the pathway: the finding is named.
  const required = resultClass === 'EXPLAINS_PAIN';
  problems.push(...textProblems('note', note, { max: TEST_NOTE_LIMIT, required, multiline: true }));
  return problems;
}

const notAfterToday = (field: string): FieldProblem => ({
  ...{ field, code: 'DATE_INVALID', message: 'This day lies in the future.' },
});

/** Normal blood tests, for the criteria that ask for them: null while one is pending or none was done. */
export function laboratoryNormal(tests: readonly TestStanding[]): boolean | null {
  const blood = tests.filter(
    ({ kind, cancelled }) => !cancelled && (LABORATORY_TESTS as readonly string[]).includes(kind),
  );
  if (blood.some(({ resultClass }) => resultClass === 'EXPLAINS_PAIN')) return false;
  // An incidental finding does not explain the pain; whether it matters is the physician's to say.
  return blood.length === 0 || blood.some(({ resultClass }) => resultClass === 'PENDING') ? null : true;
}
