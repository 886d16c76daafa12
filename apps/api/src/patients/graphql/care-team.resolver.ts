import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { Member, MemberQueries } from '../../team/index.ts';
import { AddToCareTeam } from '../add-to-care-team.ts';
import { EndCareTeamMembership } from '../end-care-team-membership.ts';
import { MakeCareTeamLead } from '../make-care-team-lead.ts';
import {
  AddToCareTeamInput,
  CareTeamMembership,
  CareTeamResult,
  EndCareTeamMembershipInput,
} from './care-team.object.ts';

@Resolver(() => CareTeamMembership)
export class CareTeamResolver {
  constructor(
    private readonly members: MemberQueries,
    private readonly add: AddToCareTeam,
    private readonly end: EndCareTeamMembership,
    private readonly lead: MakeCareTeamLead,
  ) {}

  @ResolveField(() => Member, { description: 'The member.' })
  async member(@Parent() membership: CareTeamMembership): Promise<Member> {
    const member = await this.members.byId(membership.memberId);
    if (!member) throw notFound();
    return member;
  }

  @Requires('careTeam.manage', on('patient', (args: { input: AddToCareTeamInput }) => args.input.patientId))
  @Mutation(() => CareTeamResult, { description: 'Puts a member on the care team.' })
  addToCareTeam(
    @Args('input', { type: () => AddToCareTeamInput, description: 'Who, as what, from when.' })
    input: AddToCareTeamInput,
  ): Promise<CareTeamMembership | Refusal> {
    return this.add.run(input);
  }

  @Requires(
    'careTeam.manage',
    on('careTeamMembership', (args: { input: EndCareTeamMembershipInput }) => args.input.membershipId),
  )
  @Mutation(() => CareTeamResult, { description: 'Ends a membership.' })
  endCareTeamMembership(
    @Args('input', { type: () => EndCareTeamMembershipInput, description: 'Which, and when.' })
    input: EndCareTeamMembershipInput,
  ): Promise<CareTeamMembership | Refusal> {
    return this.end.run(input);
  }

  @Requires(
    'careTeam.manage',
    on('careTeamMembership', (args: { membershipId: string }) => args.membershipId),
  )
  @Mutation(() => CareTeamResult, { description: 'Hands the lead of the care team to a member of it.' })
  makeCareTeamLead(
    @Args('membershipId', { type: () => ID, description: 'The membership that leads from now on.' })
    membershipId: string,
  ): Promise<CareTeamMembership | Refusal> {
    return this.lead.run(membershipId);
  }
}
