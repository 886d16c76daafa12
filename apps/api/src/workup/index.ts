export { WorkupModule } from './workup.module.ts';
