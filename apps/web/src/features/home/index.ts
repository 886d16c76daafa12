export { FamilyAccounts } from './components/FamilyAccounts.tsx';
export { HomePage } from './pages/HomePage.tsx';
export { MyHomePage } from './pages/MyHomePage.tsx';
