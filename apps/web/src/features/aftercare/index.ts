export { FlareCarePanel } from './components/FlareCarePanel.tsx';
export { LettersPanel } from './components/LettersPanel.tsx';
export { HomeProgrammeSheet } from './pages/HomeProgrammeSheet.tsx';
