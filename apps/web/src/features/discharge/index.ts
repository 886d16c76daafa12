export { MissingCriteria } from './components/MissingCriteria.tsx';
export { DischargeTab } from './pages/DischargeTab.tsx';
