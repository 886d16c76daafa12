import { createUnionType } from '@nestjs/graphql';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { GroupRecord } from './group-record.object.ts';
import { SessionNote } from './note.object.ts';

export const SessionNoteResult = createUnionType({
  name: 'SessionNoteResult',
  description:
    'The note; NOTE_SETTLED, NOT_YOUR_NOTE, NOTE_NOT_SIGNED, NOTE_NOT_WAITING, NOT_YOUR_COSIGNATURE, ' +
    'OTHER_PATIENT_NAMED, SUPERVISOR_REQUIRED, FRESH_SESSION_REQUIRED, WRONG_PASSWORD, PASSAGE_NOT_FOUND, ' +
    'VERSION_CONFLICT, ID_TAKEN or a problem of a field when refused.',
  types: () => [SessionNote, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : SessionNote),
});

export const GroupRecordResult = createUnionType({
  name: 'GroupRecordResult',
  description:
    'The record; NOTE_SETTLED, OTHER_PATIENT_NAMED, VERSION_CONFLICT or another code when refused.',
  types: () => [GroupRecord, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : GroupRecord),
});
