export { SchoolTab } from './pages/SchoolTab.tsx';
