import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { MemberExceptionKind, MemberExceptionStatus } from '@consilium/domain';
import { MemberExceptionKindEnum, MemberExceptionStatusEnum } from './availability-enums.ts';

@ObjectType({ description: 'Leave, sickness, a meeting, or extra hours of a member.' })
export class MemberException {
  @Field(() => ID, { description: 'Id of the exception.' })
  id: string;

  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => MemberExceptionKindEnum, { description: 'What it is.' })
  kind: MemberExceptionKind;

  @Field(() => MemberExceptionStatusEnum, { description: 'Whether it holds.' })
  status: MemberExceptionStatus;

  @Field(() => Date, { description: 'Start.' })
  startsAt: Date;

  @Field(() => Date, { description: 'End.' })
  endsAt: Date;

  @Field(() => String, { description: 'Note; empty for those it does not concern.' })
  note: string;

  @Field(() => Date, { description: 'When it was asked for.' })
  requestedAt: Date;

  @Field(() => String, { nullable: true, description: 'Who decided.' })
  decidedByName: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was decided.' })
  decidedAt: Date | null;

  @Field(() => String, {
    description: 'What was said with the decision; empty for those it does not concern.',
  })
  decisionNote: string;

  @Field(() => Int, { description: 'Send it back with a decision.' })
  version: number;
}
