export { ResearchExtractModule } from './research-extract.module.ts';
