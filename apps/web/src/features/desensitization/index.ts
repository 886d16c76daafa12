export { HomeBlocks } from './components/HomeBlocks.tsx';
export { HomeSteps } from './components/HomeSteps.tsx';
export { SessionBlocks } from './components/SessionBlocks.tsx';
export { DesensitizationTab } from './pages/DesensitizationTab.tsx';
export { CatalogueTab } from './pages/CatalogueTab.tsx';
