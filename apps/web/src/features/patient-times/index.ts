export { PatientTimesPage } from './pages/PatientTimesPage.tsx';
export { TimesTab } from './pages/TimesTab.tsx';
