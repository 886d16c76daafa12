export { OutcomesPage } from './pages/OutcomesPage.tsx';
export { OutcomeTabs } from './components/OutcomeTabs.tsx';
export { FirstOutcomePage } from './pages/FirstOutcomePage.tsx';
