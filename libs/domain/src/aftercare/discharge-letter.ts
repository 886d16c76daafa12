import type { CriterionFinding } from '../discharge/index.ts';
import type { LocalDate } from '../time/index.ts';
import type { FieldProblem } from '../text/index.ts';
import { textProblems } from '../text/index.ts';
import type { ProgressReport } from '../progress/index.ts';
import type { FlarePlanFields } from './flare-plan.ts';

export const LETTER_LANGUAGES = ['en', 'es'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** What is written by hand; everything else of a letter is assembled from what was recorded. */
export interface LetterTexts {
  /** How the stay went. */
  readonly course: string;
  /** What whoever treats next is asked to do. */
  readonly recommendations: string;
  /** Appointments that are made. */
  readonly followUp: string;
}
export const LETTER_TEXTS = ['course', 'recommendations', 'followUp'] as const;

/** Longest text. Characters (design default). */
export const LETTER_TEXT_MAX = 4000;

export function letterProblems(letter: {
  readonly language: string;
  readonly texts: LetterTexts;
}): FieldProblem[] {
  const problems = LETTER_TEXTS.flatMap((field) =>
    textProblems(field, letter.texts[field], { max: LETTER_TEXT_MAX, multiline: true }),
  );
  if (!LETTER_LANGUAGES.includes(letter.language as LetterLanguage)) {
    problems.push({ field: 'language', code: 'CODE_UNKNOWN', message: 'Choose English or Spanish.' });
  }
  return problems;
}

/** What is missing before a letter can be signed. */
export function unsignableProblems({ course, followUp }: LetterTexts): FieldProblem[] {
  return [
    ...textProblems('course', course, { max: LETTER_TEXT_MAX, required: true, multiline: true }),
    ...textProblems('followUp', followUp, { max: LETTER_TEXT_MAX, required: true, multiline: true }),
  ];
}

export interface LetterCriterion {
  readonly code: string;
  /** The programme's own words; empty: those of the code. */
  readonly text: string;
  readonly finding: CriterionFinding | null;
}

export interface LetterMedication {
  readonly name: string;
  readonly dose: string;
  readonly indication: string;
  /** Doses and dates still to come. */
  readonly weaning: readonly { readonly startsOn: LocalDate; readonly dose: string }[];
}

/** What is practised at home. Minutes of one time; times a day; days a week. */
export interface LetterPractice {
  readonly title: string;
  readonly minutes: number;
  readonly timesPerDay: number;
  readonly daysPerWeek: number;
}

/** Everything a letter tells, frozen when it is signed: the same letter is printed from it for ever. */
export interface LetterContent {
  readonly patientName: string;
  readonly birthDate: LocalDate;
  readonly clinicName: string;
  readonly on: LocalDate;
  readonly report: ProgressReport;
  readonly bests: readonly {
    readonly name: string;
    readonly unit: string;
    readonly first: number;
    readonly best: number;
  }[];
  readonly ladders: readonly { readonly title: string; readonly step: number; readonly of: number }[];
  readonly criteria: readonly LetterCriterion[];
  readonly overrideReason: string | null;
  readonly medications: readonly LetterMedication[];
  readonly homeProgramme: readonly LetterPractice[];
  readonly flarePlan: FlarePlanFields | null;
}

/** Criteria met, of those that apply. */
export function criteriaMet(criteria: readonly LetterCriterion[]): { met: number; of: number } {
  const applying = criteria.filter(({ finding }) => finding !== 'NOT_APPLICABLE');
  return { met: applying.filter(({ finding }) => finding === 'MET').length, of: applying.length };
}
