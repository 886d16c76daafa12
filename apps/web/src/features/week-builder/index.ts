export { BuildPage } from './pages/BuildPage.tsx';
export { ProposalPage } from './pages/ProposalPage.tsx';
export { RepairPage } from './pages/RepairPage.tsx';
