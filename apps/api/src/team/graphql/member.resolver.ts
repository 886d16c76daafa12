import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import { Done, Refusal } from '../../platform/graphql/refusal.object.ts';
import { AddMember } from '../add-member.ts';
import { DisciplineQueries } from '../discipline.queries.ts';
import { MemberQueries } from '../member.queries.ts';
import { ResetMemberPassword } from '../reset-member-password.ts';
import { UpdateMember } from '../update-member.ts';
import { Discipline } from './discipline.object.ts';
import {
  AddMemberInput,
  Member,
  MemberFilter,
  ResetMemberPasswordInput,
  ResetMemberPasswordResult,
  SaveMemberResult,
  UpdateMemberInput,
} from './member.object.ts';

@Resolver(() => Member)
export class MemberResolver {
  constructor(
    private readonly queries: MemberQueries,
    private readonly disciplines: DisciplineQueries,
    private readonly add: AddMember,
    private readonly update: UpdateMember,
    private readonly resetPassword: ResetMemberPassword,
  ) {}

  @Requires('member.list')
  @Query(() => [Member], { description: 'The members of the clinic, by discipline and name.' })
  members(
    @Args('filter', { type: () => MemberFilter, nullable: true, description: 'Which ones.' })
    filter?: MemberFilter | null,
  ): Promise<Member[]> {
    return this.queries.list(filter ?? {});
  }

  @ResolveField(() => Discipline, { description: 'Discipline of the member.' })
  discipline(@Parent() member: Member): Promise<Discipline | null> {
    return this.disciplines.byCode(member.disciplineCode);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who supervises the member.' })
  async supervisor(@Parent() member: Member): Promise<Member | null> {
    return member.supervisorId ? this.queries.byId(member.supervisorId) : null;
  }

  @Requires('member.manage')
  @Mutation(() => SaveMemberResult, { description: 'Adds a member with an account.' })
  addMember(
    @Args('input', { type: () => AddMemberInput, description: 'The member.' }) input: AddMemberInput,
  ): Promise<Member | Refusal> {
    return this.add.run(input);
  }

  @Requires('member.manage')
  @Mutation(() => SaveMemberResult, {
    description: 'Changes a member; sessions end when rights or the period change.',
  })
  updateMember(
    @Args('input', { type: () => UpdateMemberInput, description: 'The change.' }) input: UpdateMemberInput,
  ): Promise<Member | Refusal> {
    return this.update.run(input);
  }

  @Requires('member.manage')
  @Mutation(() => ResetMemberPasswordResult, {
    description: 'Gives a member who cannot sign in a temporary password; all their sessions end.',
  })
  resetMemberPassword(
    @Args('input', { type: () => ResetMemberPasswordInput, description: 'Who, and the password.' })
    input: ResetMemberPasswordInput,
  ): Promise<Done | Refusal> {
    return this.resetPassword.run(input);
  }
}
