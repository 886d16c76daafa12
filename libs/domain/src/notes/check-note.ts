import { checkText, type FieldProblem } from '../text/index.ts';
import { NOTE_SECTIONS, type NoteSection } from './note-codes.ts';
import type { NoteTemplateForm } from './note-template.ts';

/** Characters of one section. */
export const NOTE_SECTION_LIMIT = 8_000;
/** Characters of an addendum. */
export const ADDENDUM_LIMIT = 4_000;
/** Characters of a reason: of a correction, an error, a release, a note sent back. */
export const NOTE_REASON_LIMIT = 500;

/** One part of a note as written. */
export interface WrittenSection {
  readonly key: NoteSection;
  readonly text: string;
}

/** What keeps a draft from being saved: parts the form has not, or text that cannot be kept. */
export function checkDraft(form: NoteTemplateForm, sections: readonly WrittenSection[]): FieldProblem[] {
  const known = new Set<string>(form.sections.map(({ key }) => key));
  const seen = new Set<string>();
  return sections.flatMap(({ key, text }): FieldProblem[] => {
    if (!known.has(key)) {
      return [{ field: 'sections', code: 'CODE_UNKNOWN', message: 'This form has no such part.' }];
    }
    if (seen.has(key)) {
      return [{ field: key, code: 'CHOSEN_TWICE', message: 'This part is there twice.' }];
    }
    seen.add(key);
    const check = checkText(text, { max: NOTE_SECTION_LIMIT, multiline: true });
    return check.ok ? [] : [{ field: key, code: check.code, message: check.message }];
  });
}

/** What keeps a note from being signed: a part that the form requires is empty. */
export function checkComplete(form: NoteTemplateForm, sections: readonly WrittenSection[]): FieldProblem[] {
  const texts = new Map(sections.map(({ key, text }) => [key, text]));
  return form.sections.flatMap(({ key, required }): FieldProblem[] => {
    const check = checkText(texts.get(key) ?? '', { max: NOTE_SECTION_LIMIT, multiline: true, required });
    return check.ok ? [] : [{ field: key, code: check.code, message: check.message }];
  });
}

/** A reason or an addendum must say something. */
export function checkNoteText(text: string, field: string, max: number): FieldProblem[] {
  const check = checkText(text, { max, multiline: true, required: true });
  return check.ok ? [] : [{ field, code: check.code, message: check.message }];
}

/** Sections as they are kept: normalised, in the form's order, empty ones left out. */
export function storedSections(
  form: NoteTemplateForm,
  sections: readonly WrittenSection[],
): WrittenSection[] {
  const texts = new Map(sections.map(({ key, text }) => [key, text]));
  return form.sections.flatMap(({ key }) => {
    const check = checkText(texts.get(key) ?? '', { max: NOTE_SECTION_LIMIT, multiline: true });
    return check.ok && check.value ? [{ key, text: check.value }] : [];
  });
}

/** What a signature stands for, in one unambiguous text: its hash proves that nothing was changed afterwards. */
export function signedContent(note: {
  readonly id: string;
  readonly patientId: string;
  readonly template: string;
  readonly templateVersion: number;
  readonly occurredAt: Date;
  readonly sections: readonly WrittenSection[];
}): string {
  const texts = new Map(note.sections.map(({ key, text }) => [key, text]));
  return JSON.stringify([
    note.id,
    note.patientId,
    note.template,
    note.templateVersion,
    note.occurredAt.toISOString(),
    NOTE_SECTIONS.flatMap((key) => (texts.has(key) ? [[key, texts.get(key)]] : [])),
  ]);
}
