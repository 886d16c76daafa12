import type { FieldProblem } from '../text/index.ts';
import { textProblems } from '../text/index.ts';
import { canonicalLanguage, LANGUAGES_MAX } from './language.ts';
import { NAME_MAX_LENGTH } from './names.ts';

/** Sex on which published norms (BOT-2 and others) depend; gender identity is a field of its own. */
export const SEXES_FOR_NORMS = ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN'] as const;
export type SexForNorms = (typeof SEXES_FOR_NORMS)[number];

export const MRN_MAX_LENGTH = 64;
const MRN_SHAPE = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/;

/** A medical record number: 1 to 64 letters, digits and `. _ / -`, unique within a clinic. */
export function isMrn(mrn: string): boolean {
  return MRN_SHAPE.test(mrn);
}

export const PATIENT_TEXT_LIMITS = {
  preferredName: NAME_MAX_LENGTH,
  pronouns: 40,
  genderIdentity: 100,
  school: 200,
} as const;

export interface PatientEdit {
  readonly preferredName?: string | null;
  readonly pronouns?: string | null;
  readonly genderIdentity?: string | null;
  readonly school?: string | null;
  readonly languages?: readonly string[];
}

/** Checks the editable fields of a patient; a field that is absent is not checked. */
export function checkPatientEdit(edit: PatientEdit): FieldProblem[] {
  const texts = (['preferredName', 'pronouns', 'genderIdentity', 'school'] as const).flatMap((field) =>
    textProblems(field, edit[field] ?? '', { max: PATIENT_TEXT_LIMITS[field] }),
  );
  const languages = edit.languages ?? [];
  if (languages.length > LANGUAGES_MAX) {
    texts.push({ field: 'languages', code: 'TOO_MANY', message: `Give at most ${LANGUAGES_MAX} languages.` });
  }
  if (languages.some((tag) => canonicalLanguage(tag) === null)) {
    texts.push({
      field: 'languages',
      code: 'LANGUAGE_INVALID',
      message: 'Give language codes such as "en" or "es-MX".',
    });
  }
  return texts;
}
