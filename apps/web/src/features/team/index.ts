export { TeamPage } from './pages/TeamPage.tsx';
