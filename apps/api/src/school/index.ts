export { SchoolModule } from './school.module.ts';
