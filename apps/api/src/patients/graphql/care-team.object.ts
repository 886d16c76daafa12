import { createUnionType, Field, HideField, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

@ObjectType({
  description: 'A member on a care team, from one day to another. Access to the patient follows from it.',
})
export class CareTeamMembership {
  @Field(() => ID, { description: 'Id of the membership.' })
  id: string;

  @Field(() => String, { description: 'What the member does on this team.' })
  teamRole: string;

  @Field(() => Boolean, { description: 'Whether the member leads the team.' })
  lead: boolean;

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day.' })
  endsOn: string | null;

  @Field(() => Boolean, { description: 'Whether it holds today.' })
  current: boolean;

  @HideField()
  patientId: string;

  @HideField()
  memberId: string;
}

@InputType({ description: 'A member to join a care team.' })
export class AddToCareTeamInput {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => String, { description: 'What the member does on this team.' })
  teamRole: string;

  @Field(() => Boolean, { description: 'Whether the member leads the team.' })
  lead: boolean;

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day, if it is known.' })
  endsOn?: string | null;
}

@InputType({ description: 'The end of a membership.' })
export class EndCareTeamMembershipInput {
  @Field(() => ID, { description: 'The membership.' })
  membershipId: string;

  @Field(() => LocalDate, { description: 'Last day.' })
  endsOn: string;
}

export const CareTeamResult = createUnionType({
  name: 'CareTeamResult',
  description:
    'ALREADY_ON_TEAM, MEMBER_INACTIVE, LEAD_TAKEN, PERIOD_INVALID or a field problem when refused.',
  types: () => [CareTeamMembership, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : CareTeamMembership),
});
