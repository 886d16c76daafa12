/** Forms of a note (clinical.md 5.1). */
export const NOTE_TEMPLATES = ['SOAP', 'DAP', 'BIRP', 'NARRATIVE'] as const;
export type NoteTemplate = (typeof NOTE_TEMPLATES)[number];

/** Where a note stands (clinical.md 5.2). From SIGNED on its text never changes. */
export const NOTE_STATUSES = [
  'DRAFT',
  'AWAITING_COSIGNATURE',
  'SIGNED',
  'COSIGNED',
  'ENTERED_IN_ERROR',
] as const;
export type NoteStatus = (typeof NOTE_STATUSES)[number];

/** Classes of confidentiality that a note may have (clinical.md 5.5). Psychotherapy notes are no such notes at all. */
export const NOTE_DATA_CLASSES = [
  'GENERAL',
  'ADOLESCENT_CONFIDENTIAL',
  'SUD_PART2',
  'ABUSE_INVESTIGATION',
  'STAFF_SAFETY',
] as const;
export type NoteDataClass = (typeof NOTE_DATA_CLASSES)[number];

/** To whom of the family a note is released (clinical.md 5.5). */
export const NOTE_RELEASES = ['TEEN', 'PROXY', 'BOTH', 'NEITHER'] as const;
export type NoteRelease = (typeof NOTE_RELEASES)[number];

/** Under what supervision an author writes. INDEPENDENT: on the own licence. */
export const AUTHOR_LEVELS = ['INDEPENDENT', 'ASSISTANT', 'STUDENT'] as const;
export type AuthorLevel = (typeof AUTHOR_LEVELS)[number];

/** Parts of a note, over all forms. */
export const NOTE_SECTIONS = [
  'SUBJECTIVE',
  'OBJECTIVE',
  'ASSESSMENT',
  'PLAN',
  'FRAME',
  'DATA',
  'BEHAVIOUR',
  'INTERVENTION',
  'RESPONSE',
  'NARRATIVE',
  'TASKS',
] as const;
export type NoteSection = (typeof NOTE_SECTIONS)[number];
