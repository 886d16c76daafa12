export { AbsencesPage } from './pages/AbsencesPage.tsx';
export { HandoverPage } from './pages/HandoverPage.tsx';
