export { ExaminationModule } from './examination.module.ts';
export { ExaminationQueries } from './examination.queries.ts';
