export { PointsPanel } from './components/PointsPanel.tsx';
export { ConferencePage } from './pages/ConferencePage.tsx';
export { ConferencePapersPage } from './pages/ConferencePapersPage.tsx';
export { ConferencesPage } from './pages/ConferencesPage.tsx';
