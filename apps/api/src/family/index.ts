export { FamilyModule } from './family.module.ts';
export { FamilyReading } from './family-reading.ts';
