export { TodayPage } from './pages/TodayPage.tsx';
