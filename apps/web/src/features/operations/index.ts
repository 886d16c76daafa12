export { OperationsPage } from './pages/OperationsPage.tsx';
