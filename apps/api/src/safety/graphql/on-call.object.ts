import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../../platform/graphql/refusal.object.ts';

@ObjectType({ description: 'A turn of duty: who answers safety pages, when.' })
export class OnCallDuty {
  @Field(() => ID, { description: 'Id of the turn.' })
  id: string;

  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => String, { description: 'Name of the member.' })
  memberName: string;

  @Field(() => Int, { description: '1 is paged first.' })
  level: number;

  @Field(() => Date, { description: 'From.' })
  startsAt: Date;

  @Field(() => Date, { description: 'Until; this instant is not part of it.' })
  endsAt: Date;

  @Field(() => String, { description: 'Who set it.' })
  setByName: string;
}

@InputType({ description: 'A turn of duty.' })
export class SetOnCallInput {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => Int, { description: '1 is paged first, then 2, then 3.' })
  level: number;

  @Field(() => Date, { description: 'From.' })
  startsAt: Date;

  @Field(() => Date, { description: 'Until.' })
  endsAt: Date;
}

export const OnCallResult = createUnionType({
  name: 'OnCallResult',
  description: 'The turn of duty, or why not.',
  types: () => [OnCallDuty, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : OnCallDuty),
});
