export { BedsidePage } from './BedsidePage.tsx';
