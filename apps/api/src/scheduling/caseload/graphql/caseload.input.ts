import { Field, ID, InputType } from '@nestjs/graphql';
import { LocalDate } from '../../../platform/graphql/scalars.ts';

@InputType({ description: 'Who takes one session over.' })
export class CoverAssignment {
  @Field(() => ID, { description: 'The session.' })
  sessionId: string;

  @Field(() => ID, { description: 'The member who takes it.' })
  memberId: string;
}

@InputType({ description: 'A caseload to hand over. All of it is done, or nothing.' })
export class HandOverCaseloadInput {
  @Field(() => ID, { description: 'Who hands over.' })
  fromMemberId: string;

  @Field(() => LocalDate, { description: 'First day on which the others act.' })
  from: string;

  @Field(() => [CoverAssignment], {
    description: 'Who takes which session; those not named stay as they are.',
  })
  assignments: CoverAssignment[];

  @Field(() => Boolean, {
    description:
      "Whether the leaver's memberships on care teams end the day before; those who take over join.",
  })
  endMemberships: boolean;
}
