import { Module } from '@nestjs/common';
import { ChangePassword } from './change-password.ts';
import { EndSessions } from './end-sessions.ts';
import { FreshAuthentication } from './fresh-authentication.ts';
import { AccessMatrixResolver } from './graphql/access-matrix.resolver.ts';
import { SessionResolver } from './graphql/session.resolver.ts';
import { ViewerResolver } from './graphql/viewer.resolver.ts';
import { PasswordHashing } from './password-hashing.ts';
import { SessionQueries } from './session.queries.ts';
import { SessionRepository } from './session.repository.ts';
import { SignIn } from './sign-in.ts';
import { SignInRepository } from './sign-in.repository.ts';

@Module({
  providers: [
    PasswordHashing,
    SignInRepository,
    SignIn,
    SessionQueries,
    SessionRepository,
    EndSessions,
    ChangePassword,
    FreshAuthentication,
    ViewerResolver,
    SessionResolver,
    AccessMatrixResolver,
  ],
  exports: [PasswordHashing, EndSessions, FreshAuthentication],
})
export class IdentityModule {}
