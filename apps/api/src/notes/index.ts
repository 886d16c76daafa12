export { NotesModule } from './notes.module.ts';
export { NoteQueries } from './note.queries.ts';
export { NoteAddendum, NoteCorrection, NoteSectionText, SessionNote } from './graphql/note.object.ts';
