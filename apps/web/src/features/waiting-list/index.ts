export { WaitingListPage } from './pages/WaitingListPage.tsx';
