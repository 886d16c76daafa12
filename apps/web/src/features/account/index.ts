export { AccountPage } from './pages/AccountPage.tsx';
