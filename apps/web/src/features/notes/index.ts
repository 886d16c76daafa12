export { NotesTab } from './pages/NotesTab.tsx';
export { NotesToSignPage } from './pages/NotesToSignPage.tsx';
export { NotesWaiting } from './components/NotesWaiting.tsx';
export { SessionNotePart } from './components/SessionNotePart.tsx';
