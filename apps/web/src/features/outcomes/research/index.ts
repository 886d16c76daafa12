export { ResearchExtractsPage } from './ResearchExtractsPage.tsx';
