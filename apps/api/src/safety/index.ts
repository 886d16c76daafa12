export { SafetyModule } from './safety.module.ts';
export { SafetyFlags, type RaisedFlag } from './safety-flags.ts';
export { CrisisLineQueries } from './crisis-line.queries.ts';
export { CrisisLine } from './graphql/crisis-line.object.ts';
export { FamilyReaders } from './family-readers.ts';
export { FamilyReader } from './graphql/safety-page.object.ts';
