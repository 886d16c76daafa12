import type { NoteSection, NoteTemplate } from './note-codes.ts';

/** One part of a form; `required` parts must hold text before anybody signs. */
export interface NoteTemplateSection {
  readonly key: NoteSection;
  readonly required: boolean;
}

/** A form of a note. A note keeps the version it was written by. */
export interface NoteTemplateForm {
  readonly template: NoteTemplate;
  readonly version: number;
  readonly sections: readonly NoteTemplateSection[];
  /** Where what was recorded belongs. */
  readonly factsIn: NoteSection;
}

const required = (...keys: NoteSection[]) => keys.map((key) => ({ key, required: true }));
const optional = (...keys: NoteSection[]) => keys.map((key) => ({ key, required: false }));

const FORMS: Readonly<Record<NoteTemplate, NoteTemplateForm>> = {
  SOAP: {
    template: 'SOAP',
    version: 1,
    sections: [...optional('SUBJECTIVE'), ...required('OBJECTIVE', 'ASSESSMENT', 'PLAN')],
    factsIn: 'OBJECTIVE',
  },
  DAP: { template: 'DAP', version: 1, sections: required('DATA', 'ASSESSMENT', 'PLAN'), factsIn: 'DATA' },
  BIRP: {
    template: 'BIRP',
    version: 1,
    sections: required('BEHAVIOUR', 'INTERVENTION', 'RESPONSE', 'PLAN'),
    factsIn: 'INTERVENTION',
  },
  NARRATIVE: {
    template: 'NARRATIVE',
    version: 1,
    sections: [...required('NARRATIVE'), ...optional('TASKS')],
    factsIn: 'NARRATIVE',
  },
};

/**
 * What 45 CFR 164.501 leaves out of psychotherapy notes belongs into the visible note: start and stop times, modality
 * and frequency, medication, test results, and the summary (clinical.md 5.4). Psychology's forms ask for it first.
 */
const FRAME: NoteTemplateSection = { key: 'FRAME', required: true };

const OF_DISCIPLINE: Readonly<Record<string, readonly NoteTemplate[]>> = {
  PHYSIOTHERAPY: ['SOAP', 'NARRATIVE'],
  OCCUPATIONAL_THERAPY: ['SOAP', 'NARRATIVE'],
  MEDICINE: ['SOAP', 'NARRATIVE'],
  NURSING: ['SOAP', 'NARRATIVE'],
  PSYCHOLOGY: ['DAP', 'BIRP'],
  MUSIC_THERAPY: ['DAP', 'NARRATIVE'],
  ART_THERAPY: ['DAP', 'NARRATIVE'],
  WELLNESS: ['DAP', 'NARRATIVE'],
  SOCIAL_WORK: ['NARRATIVE', 'DAP'],
  SCHOOL_LIAISON: ['NARRATIVE'],
};

/** Forms that a discipline writes by, the usual one first (clinical.md 5.1). */
export const templatesOf = (disciplineCode: string): readonly NoteTemplate[] =>
  OF_DISCIPLINE[disciplineCode] ?? ['NARRATIVE'];

/** The newest version of a form as a discipline uses it. */
export function formOf(template: NoteTemplate, disciplineCode: string): NoteTemplateForm {
  const form = FORMS[template];
  return disciplineCode === 'PSYCHOLOGY'
    ? { ...form, sections: [FRAME, ...form.sections], factsIn: 'FRAME' }
    : form;
}
