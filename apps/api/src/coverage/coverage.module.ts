import { Module } from '@nestjs/common';
import { TeamModule } from '../team/index.ts';
import { AddAuthorization } from './add-authorization.ts';
import { AuthorizationQueries } from './authorization.queries.ts';
import { AuthorizationRepository } from './authorization.repository.ts';
import { AuthorizationScopes } from './authorization-scopes.queries.ts';
import { ChangeAuthorization } from './change-authorization.ts';
import { CheckedTerms } from './checked-terms.ts';
import { DeliveredUseQueries } from './delivered-use.queries.ts';
import { AuthorizationResolver } from './graphql/authorization.resolver.ts';
import { WithdrawAuthorization } from './withdraw-authorization.ts';

/** What payers agreed to pay for, and what is used up of it. */
@Module({
  imports: [TeamModule],
  providers: [
    AuthorizationScopes,
    DeliveredUseQueries,
    AuthorizationQueries,
    AuthorizationRepository,
    CheckedTerms,
    AddAuthorization,
    ChangeAuthorization,
    WithdrawAuthorization,
    AuthorizationResolver,
  ],
  exports: [AuthorizationQueries],
})
export class CoverageModule {}
