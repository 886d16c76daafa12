export { ProgressTab } from './pages/ProgressTab.tsx';
export { MyPatientsPage } from './pages/MyPatientsPage.tsx';
