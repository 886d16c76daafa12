export { DiagnosisSummary } from './components/DiagnosisSummary.tsx';
export { WorkupTab } from './pages/WorkupTab.tsx';
