/** Stable codes of why a file is refused; the page translates them, programs switch on them. */
export type ReferralProblemCode =
  | 'FILE_TOO_LARGE'
  | 'NOT_UTF8'
  | 'NOT_JSON'
  | 'TOO_DEEPLY_NESTED'
  | 'NUL_CHARACTER'
  | 'LONE_SURROGATE'
  | 'NOT_FHIR'
  | 'NOT_A_BUNDLE'
  | 'NOT_R4'
  | 'UNSUPPORTED_BUNDLE_TYPE'
  | 'PARTIAL_BUNDLE'
  | 'TOO_MANY_ENTRIES'
  | 'ENTRY_WITHOUT_RESOURCE'
  | 'UNKNOWN_RESOURCE_TYPE'
  | 'DUPLICATE_ENTRY'
  | 'NO_PATIENT'
  | 'SEVERAL_PATIENTS'
  | 'DANGLING_REFERENCE'
  | 'SUBJECT_MISMATCH'
  | 'NAME_MISSING'
  | 'NAME_TOO_LONG'
  | 'TEXT_TOO_LONG'
  | 'BIRTH_DATE_MISSING'
  | 'BIRTH_DATE_INVALID'
  | 'BIRTH_DATE_IN_FUTURE'
  | 'DATE_INVALID'
  | 'DATE_OUT_OF_RANGE';

/**
 * Why a file is refused, in words that a person at the referral desk can act on.
 * Holds no value from the file: only our own words, element names, R4 type names and numbers.
 */
export interface ReferralProblem {
  code: ReferralProblemCode;
  message: string;
  /** Where in the file, e.g. `Bundle.entry[4].resource.birthDate`. */
  path?: string;
  resourceType?: string;
  /** Index in `Bundle.entry`, from 0. */
  entry?: number;
}

/** Largest file read: 25 MB (25 x 1024 x 1024 bytes of UTF-8). Records of ten years are about 1 MB. */
export const MAX_REFERRAL_BYTES = 25 * 1024 * 1024;
/** Longest name of a person or an organization, in characters (Unicode code points). */
export const MAX_NAME_LENGTH = 200;
/** Longest single text that is taken over, in UTF-16 units. */
export const MAX_TEXT_LENGTH = 20_000;
/** Longest code, identifier, system or telecom value, in UTF-16 units. */
export const MAX_CODE_LENGTH = 1_000;
/** Most entries in one bundle. */
export const MAX_ENTRIES = 20_000;
/** Deepest nesting of objects and lists; FHIR itself stays below 30. */
export const MAX_DEPTH = 100;
/** Dates outside these years are mistakes of typing or of software. */
export const EARLIEST_YEAR = 1900;
export const LATEST_YEAR = 2200;

const explanations: Record<ReferralProblemCode, string> = {
  FILE_TOO_LARGE: `The file is larger than ${MAX_REFERRAL_BYTES / 1024 / 1024} MB. Ask the sender for a shorter period or fewer kinds of record.`,
  NOT_UTF8: 'The file is not UTF-8 text. Ask the sender for a FHIR R4 JSON file encoded as UTF-8.',
  NOT_JSON: 'The file is not JSON. Ask the sender for a FHIR R4 Bundle as JSON.',
  TOO_DEEPLY_NESTED: `The file nests values more than ${MAX_DEPTH} levels deep, which no FHIR record does. Ask the sender to export it again.`,
  NUL_CHARACTER:
    'A text in the file holds a NUL character (\\u0000). Ask the sender to remove it and export the file again.',
  LONE_SURROGATE:
    'A text in the file holds half of a character (a lone surrogate), so it was damaged on the way. Ask the sender to export the file again.',
  NOT_FHIR: 'The file is JSON but not FHIR: it has no resourceType. Ask the sender for a FHIR R4 Bundle.',
  NOT_A_BUNDLE:
    'The file is a single FHIR resource. Ask the sender for a Bundle that holds the patient and the records together.',
  NOT_R4:
    'The file is FHIR, but of another release than R4 (4.0). Ask the sender to export the record as FHIR R4.',
  UNSUPPORTED_BUNDLE_TYPE:
    'The Bundle has no type that carries a record. Ask the sender for a Bundle of type document, collection, transaction, batch, message or searchset.',
  PARTIAL_BUNDLE:
    'The Bundle is one page of several (it has a link to the next page, or a total above its entries), so records are missing. Ask the sender for all pages in one Bundle.',
  TOO_MANY_ENTRIES: `The Bundle has more than ${MAX_ENTRIES} entries. Ask the sender for a shorter period or fewer kinds of record.`,
  ENTRY_WITHOUT_RESOURCE:
    'An entry of the Bundle holds no resource. Ask the sender for a Bundle whose every entry has a resource.',
  UNKNOWN_RESOURCE_TYPE:
    'An entry holds something that is not a resource of FHIR R4. Ask the sender to remove it or to export the record as FHIR R4.',
  DUPLICATE_ENTRY:
    'Two entries claim the same identity (fullUrl, or type and id). Ask the sender to export each resource once.',
  NO_PATIENT: 'The Bundle has no Patient. Ask the sender to include the Patient resource.',
  SEVERAL_PATIENTS:
    'The Bundle has more than one Patient. Ask the sender for one file per patient; parents belong in RelatedPerson.',
  DANGLING_REFERENCE:
    'A reference points to a resource that is not in the file. Ask the sender to include that resource or to remove the reference.',
  SUBJECT_MISMATCH:
    'A record is not about the patient of this file. Ask the sender to check whose record it is and to export the file again.',
  NAME_MISSING: 'The Patient has no name. Ask the sender to fill in Patient.name.',
  NAME_TOO_LONG: `A name is longer than ${MAX_NAME_LENGTH} characters. Ask the sender to correct it.`,
  TEXT_TOO_LONG: 'A text is longer than can be taken over. Ask the sender to shorten it.',
  BIRTH_DATE_MISSING: 'The Patient has no birth date. Ask the sender to fill in Patient.birthDate.',
  BIRTH_DATE_INVALID:
    'The birth date is not a full calendar date (year-month-day). Ask the sender to correct Patient.birthDate.',
  BIRTH_DATE_IN_FUTURE: 'The birth date is later than today. Ask the sender to correct Patient.birthDate.',
  DATE_INVALID:
    'A date is not a calendar date of the form YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ss with zone. Ask the sender to correct it.',
  DATE_OUT_OF_RANGE: `A date lies outside the years ${EARLIEST_YEAR} to ${LATEST_YEAR}. Ask the sender to correct it.`,
};

export interface ProblemPlace {
  path?: string;
  resourceType?: string;
  entry?: number;
  /** Our own words only, put behind the explanation. */
  detail?: string;
}

/** Words a problem: the place, what is wrong, how to mend it. */
export function describeProblem(code: ReferralProblemCode, place: ProblemPlace = {}): ReferralProblem {
  const { path, resourceType, entry, detail } = place;
  const where = entry === undefined ? '' : `${resourceType ?? 'Resource'} in entry ${entry}: `;
  const message = `${where}${explanations[code]}${detail === undefined ? '' : ` ${detail}`}`;
  return {
    code,
    message,
    ...(path === undefined ? {} : { path }),
    ...(resourceType === undefined ? {} : { resourceType }),
    ...(entry === undefined ? {} : { entry }),
  };
}

/**
 * Carries a problem from deep inside the reading to `readReferralBundle`, the only place that catches it.
 * Callers outside see a result value, never this.
 */
export class ReferralRefused extends Error {
  readonly problem: ReferralProblem;

  constructor(problem: ReferralProblem) {
    super(problem.code);
    this.name = 'ReferralRefused';
    this.problem = problem;
  }
}

export function refuse(code: ReferralProblemCode, place: ProblemPlace = {}): never {
  throw new ReferralRefused(describeProblem(code, place));
}
