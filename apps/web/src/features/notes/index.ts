export { GroupRecordPage } from './pages/GroupRecordPage.tsx';
export { NotesTab } from './pages/NotesTab.tsx';
export { NotesToSignPage } from './pages/NotesToSignPage.tsx';
export { NotesWaiting } from './components/NotesWaiting.tsx';
export { NoteText } from './components/NoteText.tsx';
export { SessionNotePart } from './components/SessionNotePart.tsx';
export { useNotesWaiting } from './hooks/use-notes-waiting.ts';
