export { FamilyModule } from './family.module.ts';
