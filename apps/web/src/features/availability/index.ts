export { ResourcesPage } from './pages/ResourcesPage.tsx';
