export { BuildPage } from './pages/BuildPage.tsx';
export { ProposalPage } from './pages/ProposalPage.tsx';
export { RepairPage } from './pages/RepairPage.tsx';
export { useWeekNames, type WeekNames } from './hooks/use-week-names.ts';
