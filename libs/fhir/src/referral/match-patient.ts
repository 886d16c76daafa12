import type { ReferralIdentifier, ReferralName } from './referral-record.ts';

/** What is compared to tell whether two records are of one person. */
export interface PatientIdentity {
  identifiers: readonly ReferralIdentifier[];
  names: readonly Pick<ReferralName, 'family' | 'given' | 'text'>[];
  birthDate: string;
}

export type MatchReason =
  | 'same-medical-record-number'
  | 'same-government-identifier'
  | 'same-birth-date'
  | 'birth-date-day-and-month-swapped'
  | 'different-birth-date'
  | 'same-name'
  | 'same-given-name'
  | 'same-family-name'
  | 'different-name';

export interface PatientMatch {
  /** `same`: take as one person. `probable`: a person must decide. `different`: two people. */
  verdict: 'same' | 'probable' | 'different';
  reasons: MatchReason[];
}

/**
 * Whether two records are of one person.
 * - A record number of one and the same system with the same birth date is the same person, whatever the name
 *   says: names change (marriage, gender, spelling), record numbers are given once.
 * - A government number may be a parent's, on twins too: it needs the given name beside the birth date.
 * - Name and birth date without a number are never more than probable.
 * - A shared number with another birth date is a contradiction that a person must look at.
 * - Twins (same family name and birth date, other given name) are different.
 */
export function matchPatient(a: PatientIdentity, b: PatientIdentity): PatientMatch {
  const number = sharedNumber(a.identifiers, b.identifiers);
  const birth = compareBirthDates(a.birthDate, b.birthDate);
  const name = compareNames(a.names, b.names);
  const reasons: MatchReason[] = [...(number ? [number] : []), birth, name];
  return { verdict: judge(number, birth, name), reasons };
}

function judge(
  number: MatchReason | undefined,
  birth: MatchReason,
  name: MatchReason,
): PatientMatch['verdict'] {
  const isGivenNameShared = name === 'same-name' || name === 'same-given-name';
  if (number !== undefined) {
    if (birth !== 'same-birth-date') return 'probable';
    return number === 'same-medical-record-number' || isGivenNameShared ? 'same' : 'probable';
  }
  if (birth === 'same-birth-date') return isGivenNameShared ? 'probable' : 'different';
  return birth === 'birth-date-day-and-month-swapped' && name === 'same-name' ? 'probable' : 'different';
}

function sharedNumber(
  a: readonly ReferralIdentifier[],
  b: readonly ReferralIdentifier[],
): MatchReason | undefined {
  const known = new Set(a.flatMap(numberKey));
  const shared = b.filter((identifier) => numberKey(identifier).some((key) => known.has(key)));
  if (shared.length === 0) return undefined;
  return shared.some(({ kind }) => kind !== 'government')
    ? 'same-medical-record-number'
    : 'same-government-identifier';
}

// A number without a system means nothing outside the place that gave it; 000 and 999-99-9999 are fillers.
function numberKey({ system, value }: ReferralIdentifier): string[] {
  const digits = value.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  if (system === undefined || digits.length < 3 || /^(.)\1*$/u.test(digits)) return [];
  return [`${system}|${digits}`];
}

function compareBirthDates(a: string, b: string): MatchReason {
  if (a === b) return 'same-birth-date';
  const [year, month, day] = a.split('-');
  return b === `${year}-${day}-${month}` ? 'birth-date-day-and-month-swapped' : 'different-birth-date';
}

type Names = PatientIdentity['names'];

function compareNames(a: Names, b: Names): MatchReason {
  const [left, right] = [a.map(nameWords), b.map(nameWords)];
  const some = (test: (x: NameWords, y: NameWords) => boolean): boolean =>
    left.some((x) => right.some((y) => test(x, y)));
  if (some((x, y) => x.all !== '' && x.all === y.all)) return 'same-name';
  const isFamilyShared = some((x, y) => overlap(x.family, y.family));
  if (some((x, y) => overlap(x.given, y.given))) return 'same-given-name';
  return isFamilyShared ? 'same-family-name' : 'different-name';
}

interface NameWords {
  /** All words in alphabetical order: "Núñez, Ana" and "ana nunez" are one name. */
  all: string;
  family: string[];
  given: string[];
}

function nameWords({ family, given, text }: Names[number]): NameWords {
  const isParted = family !== undefined || given.length > 0;
  const all = isParted ? [...words(family ?? ''), ...given.flatMap(words)] : words(text);
  return {
    all: all.sort().join(' '),
    family: words(family ?? ''),
    // Without parts any word may be the given name.
    given: isParted ? given.flatMap(words) : words(text),
  };
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) => b.includes(word));
}

// Latin letters that do not decompose into a base letter and a mark.
const plainLetters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Words in lower case without the marks that are often left out: accents, Arabic and Hebrew vowel points. */
function words(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g, '')
    .replace(/[ßøłđðþæœı]/g, (letter) => plainLetters[letter] ?? letter);
  return plain.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
}
