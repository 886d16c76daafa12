export { BenchmarksPage } from './BenchmarksPage.tsx';
