export { AdverseEventForm } from './components/AdverseEventForm.tsx';
export { SafetyPageBanner } from './components/SafetyPageBanner.tsx';
export { OnCallTab } from './pages/OnCallTab.tsx';
export { SafetyTab } from './pages/SafetyTab.tsx';
