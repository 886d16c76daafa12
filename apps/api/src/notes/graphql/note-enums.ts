import { registerEnumType } from '@nestjs/graphql';
import {
  AUTHOR_LEVELS,
  NOTE_DATA_CLASSES,
  NOTE_RELEASES,
  NOTE_SECTIONS,
  NOTE_STATUSES,
  NOTE_TEMPLATES,
  PREFILL_KINDS,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';

export const NoteTemplateEnum = enumOf(NOTE_TEMPLATES);
registerEnumType(NoteTemplateEnum, { name: 'NoteTemplate', description: 'Form of a note.' });

export const NoteStatusEnum = enumOf(NOTE_STATUSES);
registerEnumType(NoteStatusEnum, {
  name: 'NoteStatus',
  description: 'Where a note stands; from its signature on its text never changes.',
});

export const NoteSectionEnum = enumOf(NOTE_SECTIONS);
registerEnumType(NoteSectionEnum, { name: 'NoteSection', description: 'Part of a note.' });

export const NoteDataClassEnum = enumOf(NOTE_DATA_CLASSES);
registerEnumType(NoteDataClassEnum, { name: 'NoteDataClass', description: 'How confidential a note is.' });

export const NoteReleaseEnum = enumOf(NOTE_RELEASES);
registerEnumType(NoteReleaseEnum, { name: 'NoteRelease', description: 'To whom of the family a note goes.' });

export const AuthorLevelEnum = enumOf(AUTHOR_LEVELS);
registerEnumType(AuthorLevelEnum, {
  name: 'AuthorLevel',
  description: 'On the own licence, or under what supervision, the author writes.',
});

export const PrefillKindEnum = enumOf(PREFILL_KINDS);
registerEnumType(PrefillKindEnum, {
  name: 'PrefillKind',
  description: 'What a prefilled line tells: ATTENDANCE, LOSS and DELIVERED name a code, the others a name.',
});
