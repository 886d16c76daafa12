export { SafetyModule } from './safety.module.ts';
export { SafetyFlags, type RaisedFlag } from './safety-flags.ts';
export { FamilyReaders } from './family-readers.ts';
export { FamilyReader } from './graphql/safety-page.object.ts';
