import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A proposal has changed: its progress, its answer, or what was decided.' })
export class WeekProposalEvent {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId: string;

  @Field(() => Date, { description: 'When.' })
  at: Date;
}
