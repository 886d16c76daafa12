export { AuthorizationsPanel } from './components/AuthorizationsPanel.tsx';
