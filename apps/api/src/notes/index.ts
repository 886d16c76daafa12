export { NotesModule } from './notes.module.ts';
export { NoteQueries } from './note.queries.ts';
export { SessionNote } from './graphql/note.object.ts';
