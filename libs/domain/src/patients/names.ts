import type { FieldProblem } from '../text/index.ts';
import { textProblems } from '../text/index.ts';

/** Longest given, family or preferred name. Characters, in any script. */
export const NAME_MAX_LENGTH = 200;
export const GIVEN_NAMES_MAX = 10;

export interface PatientNames {
  readonly givenNames: readonly string[];
  readonly familyName: string;
  readonly preferredName: string | null;
}

/** Checks names; a person may have only given names or only a family name, but not neither. */
export function checkNames(names: PatientNames): FieldProblem[] {
  const rule = { max: NAME_MAX_LENGTH };
  const problems = [
    ...names.givenNames.flatMap((name) => textProblems('givenNames', name, { ...rule, required: true })),
    ...textProblems('familyName', names.familyName, rule),
    ...(names.preferredName === null ? [] : textProblems('preferredName', names.preferredName, rule)),
  ];
  if (names.givenNames.length > GIVEN_NAMES_MAX) {
    problems.push({
      field: 'givenNames',
      code: 'TOO_MANY',
      message: `Give at most ${GIVEN_NAMES_MAX} given names.`,
    });
  }
  if (names.givenNames.length === 0 && names.familyName.trim() === '') {
    problems.push({ field: 'familyName', code: 'TEXT_REQUIRED', message: 'Give at least one name.' });
  }
  return problems;
}

/** Names written without spaces, family name first. */
const FAMILY_FIRST =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30FC\u3005]+$/u;

/** The name shown everywhere: preferred name, or the given names, with the family name in the order of its script. */
export function displayName(names: PatientNames): string {
  const first = (names.preferredName ?? '').trim() || names.givenNames.map((name) => name.trim()).join(' ');
  const family = names.familyName.trim();
  if (first && family && FAMILY_FIRST.test(first) && FAMILY_FIRST.test(family)) return `${family}${first}`;
  return [first, family].filter((part) => part !== '').join(' ');
}
