export { WeekBuilderModule } from './week-builder.module.ts';
