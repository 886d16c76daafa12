import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { Member } from '../../team/index.ts';
import { SetMemberSkills } from '../set-member-skills.ts';
import { SetWorkingHours } from '../set-working-hours.ts';
import { WorkingHoursQueries } from '../working-hours.queries.ts';
import { MemberSkillsResult, SkillResult, WorkingHoursResult } from './availability.result.ts';
import { SaveSkillInput, SetMemberSkillsInput, SetWorkingHoursInput } from './member-time.input.ts';
import { Skill, WorkingHours } from './working-hours.object.ts';

@Resolver(() => Member)
export class MemberTimeResolver {
  constructor(
    private readonly queries: WorkingHoursQueries,
    private readonly setHours: SetWorkingHours,
    private readonly setSkills: SetMemberSkills,
  ) {}

  @Requires('availability.read')
  @ResolveField(() => [WorkingHours], { description: 'Templates of the member’s week, the oldest first.' })
  workingHours(@Parent() member: Member): Promise<WorkingHours[]> {
    return this.queries.ofMember(member.id);
  }

  @Requires('availability.read')
  @ResolveField(() => [Skill], { description: 'What the member is able to do, by name.' })
  skills(@Parent() member: Member): Promise<Skill[]> {
    return this.queries.skillsOf(member.id);
  }

  @Requires('availability.read')
  @Query(() => [Skill], { name: 'skills', description: 'Skills that the clinic keeps, by name.' })
  allSkills(): Promise<Skill[]> {
    return this.queries.skills();
  }

  @Requires('availability.manage')
  @Mutation(() => SkillResult, { description: 'Adds a skill, or renames the one of this code.' })
  saveSkill(
    @Args('input', { type: () => SaveSkillInput, description: 'The skill.' }) input: SaveSkillInput,
  ): Promise<Skill | Refusal> {
    return this.setSkills.save(input);
  }

  @Requires('availability.manage')
  @Mutation(() => MemberSkillsResult, { description: 'Gives a member exactly these skills.' })
  setMemberSkills(
    @Args('input', { type: () => SetMemberSkillsInput, description: 'The skills.' })
    input: SetMemberSkillsInput,
  ): Promise<Member | Refusal> {
    return this.setSkills.run(input);
  }

  @Requires('availability.manage')
  @Mutation(() => WorkingHoursResult, {
    description: 'Gives a member new hours from a date on. Past weeks stay as they were.',
  })
  setWorkingHours(
    @Args('input', { type: () => SetWorkingHoursInput, description: 'The hours.' })
    input: SetWorkingHoursInput,
  ): Promise<WorkingHours | Refusal> {
    return this.setHours.run(input);
  }
}
