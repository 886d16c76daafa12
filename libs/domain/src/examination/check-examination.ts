import { textProblems, type FieldProblem } from '../text/index.ts';
import { FINDING_KIND_CODES, findingKind } from './examination-catalogue.ts';
import { findingKey, type ExaminationFinding } from './finding.ts';

/** Characters. */
export const EXAMINATION_NOTE_LIMIT = 2000;
export const EXAMINATION_ADDENDUM_LIMIT = 2000;
/** The clock of a device may be ahead by this, milliseconds. */
const CLOCK_TOLERANCE = 5 * 60_000;
const EARLIEST = Date.UTC(2000, 0, 1);

/** As it is entered, before it is signed. */
export interface ExaminationFields {
  readonly examinedAt: Date;
  readonly findings: readonly ExaminationFinding[];
  readonly note: string;
}

/** What is wrong with an examination: empty when it is fine. The field of a finding is `findings.KIND.CODE.SIDE`. */
export function examinationProblems(
  { examinedAt, findings, note }: ExaminationFields,
  now: Date,
): FieldProblem[] {
  const at = examinedAt.getTime();
  const when = !(at >= EARLIEST && at <= now.getTime() + CLOCK_TOLERANCE);
  const keys = findings.map(findingKey);
  const twice = keys.filter((key, index) => keys.indexOf(key) < index);
  return [
    ...(when ? [problem('examinedAt', 'DATE_INVALID', 'Say when it was done: not in the future.')] : []),
    ...[...new Set(twice)].map((key) => problem(`findings.${key}`, 'CHOSEN_TWICE', 'Say each finding once.')),
    ...findings.flatMap(findingValueProblems),
    ...gaitProblems(findings),
    ...textProblems('note', note, { max: EXAMINATION_NOTE_LIMIT, multiline: true }),
  ];
}

/** What is wrong with one finding. */
export function findingValueProblems(finding: ExaminationFinding): FieldProblem[] {
  const { kind, code, side, number, choice } = finding;
  const field = `findings.${findingKey(finding)}`;
  const known = FINDING_KIND_CODES.includes(kind) && findingKind(kind).codes.includes(code);
  if (!known) return [problem(field, 'CODE_UNKNOWN', 'Choose what was examined from the list.')];
  if (!findingKind(kind).sidesOf(code).includes(side)) {
    return [problem(field, 'CODE_UNKNOWN', 'This is not examined on that side.')];
  }
  const value = findingKind(kind).valueOf(code);
  if ('choices' in value) {
    const fits = number === null && choice !== null && value.choices.includes(choice);
    return fits ? [] : [problem(field, 'CODE_UNKNOWN', `Choose one of ${value.choices.join(', ')}.`)];
  }
  const { least, most, decimals, unit } = value;
  const fits =
    choice === null && number !== null && number >= least && number <= most && fitsDecimals(number, decimals);
  const step = decimals === 0 ? 'in whole numbers' : 'to a tenth';
  return fits
    ? []
    : [problem(field, 'NUMBER_OUT_OF_RANGE', `Give ${unit} from ${least} to ${most}, ${step}.`)];
}

/** Whoever walks normally shows no other pattern. */
function gaitProblems(findings: readonly ExaminationFinding[]): FieldProblem[] {
  const seen = findings.filter(({ kind, choice }) => kind === 'GAIT' && choice === 'PRESENT');
  if (seen.length < 2 || !seen.some(({ code }) => code === 'NORMAL')) return [];
  return [problem('findings.GAIT.NORMAL.MIDLINE', 'CHOICE_REQUIRED', 'Either normal, or what is seen.')];
}

const fitsDecimals = (value: number, decimals: 0 | 1): boolean =>
  Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-6;

const problem = (field: string, code: FieldProblem['code'], message: string): FieldProblem => ({
  ...{ field, code, message },
});
