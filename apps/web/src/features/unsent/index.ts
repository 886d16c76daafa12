export { UnsentBar } from './UnsentBar.tsx';
export { UnsentPage } from './UnsentPage.tsx';
