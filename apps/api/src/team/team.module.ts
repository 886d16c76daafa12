import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.ts';
import { AddMember } from './add-member.ts';
import { DisciplineQueries } from './discipline.queries.ts';
import { DisciplineResolver } from './graphql/discipline.resolver.ts';
import { MemberResolver } from './graphql/member.resolver.ts';
import { MemberQueries } from './member.queries.ts';
import { MemberRepository } from './member.repository.ts';
import { ResetMemberPassword } from './reset-member-password.ts';
import { UpdateMember } from './update-member.ts';

@Module({
  imports: [IdentityModule],
  providers: [
    DisciplineQueries,
    MemberQueries,
    MemberRepository,
    AddMember,
    UpdateMember,
    ResetMemberPassword,
    DisciplineResolver,
    MemberResolver,
  ],
  exports: [MemberQueries],
})
export class TeamModule {}
