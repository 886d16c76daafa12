export { InteropModule } from './interop.module.ts';
export { ImportReferral } from './import-referral.ts';
export { Referral } from './graphql/referral.object.ts';
