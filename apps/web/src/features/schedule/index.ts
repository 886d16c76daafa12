export { SchedulePage } from './pages/SchedulePage.tsx';
export { ScheduleSheetsPage } from './pages/ScheduleSheetsPage.tsx';
