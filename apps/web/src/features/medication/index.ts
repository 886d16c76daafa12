export { useDoseWords } from './hooks/use-dose-words.ts';
export { MedicationTab } from './pages/MedicationTab.tsx';
