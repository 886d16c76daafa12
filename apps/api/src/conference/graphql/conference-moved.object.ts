import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A conference moved on: its agenda, who is there, what was decided.' })
export class ConferenceMoved {
  @Field(() => ID, { description: 'The conference.' })
  conferenceId: string;

  @Field(() => Date, { description: 'When.' })
  at: Date;
}
