export { IdentityModule } from './identity.module.ts';
export { PasswordHashing } from './password-hashing.ts';
export { EndSessions } from './end-sessions.ts';
export { PatientRelationEnum } from './graphql/access-matrix.resolver.ts';
export { RoleEnum } from './graphql/viewer.object.ts';
export { FreshAuthentication } from './fresh-authentication.ts';
