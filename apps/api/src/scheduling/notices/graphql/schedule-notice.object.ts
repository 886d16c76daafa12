import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NOTICE_KINDS, type NoticeKind } from '@consilium/domain';
import { enumOf } from '../../../platform/graphql/enum-of.ts';

export const NoticeKindEnum = enumOf(NOTICE_KINDS);
registerEnumType(NoticeKindEnum, { name: 'NoticeKind', description: 'What happened to a session.' });

@ObjectType({ description: 'Where and when a session stood.' })
export class NoticePlace {
  @Field(() => Date, { description: 'Start.' })
  startsAt: Date;

  @Field(() => Date, { description: 'End.' })
  endsAt: Date;

  @Field(() => [ID], { description: 'The members.' })
  memberIds: string[];

  @Field(() => ID, { nullable: true, description: 'The room.' })
  roomId: string | null;
}

@ObjectType({ description: 'Tells a member or a family that a session changed. Holds nothing clinical.' })
export class ScheduleNotice {
  @Field(() => ID, { description: 'Id of the notice.' })
  id: string;

  @Field(() => NoticeKindEnum, { description: 'What happened.' })
  kind: NoticeKind;

  @Field(() => ID, { nullable: true, description: 'The session.' })
  sessionId: string | null;

  @Field(() => NoticePlace, { nullable: true, description: 'How it was; null for a new session.' })
  before: NoticePlace | null;

  @Field(() => NoticePlace, { nullable: true, description: 'How it is; null for a cancelled session.' })
  after: NoticePlace | null;

  @Field(() => Date, { description: 'When it changed.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was marked as seen.' })
  seenAt: Date | null;
}
